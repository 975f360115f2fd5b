/**
 * HTTP as the services speak it. Start at {@link dev.nospof.appimages.base.http.Route}. Imports: admission's priorities, threads, time.
 */
package dev.nospof.appimages.base.http;
