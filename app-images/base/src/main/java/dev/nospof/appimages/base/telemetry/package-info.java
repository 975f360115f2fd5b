/**
 * Metrics, traces and logs. Start at {@link dev.nospof.appimages.base.telemetry.Telemetry}. Imports: config, http's JSON.
 */
package dev.nospof.appimages.base.telemetry;
