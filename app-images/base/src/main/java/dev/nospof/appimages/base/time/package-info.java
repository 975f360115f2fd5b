/** One time budget for one request. Imports: nothing of ours. */
package dev.nospof.appimages.base.time;
