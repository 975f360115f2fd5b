/**
 * Calls to other services, each assumed to fail. Start at {@link dev.nospof.appimages.base.call.Neighbour}. Imports: config, http's
 * JSON, telemetry, time.
 */
package dev.nospof.appimages.base.call;
