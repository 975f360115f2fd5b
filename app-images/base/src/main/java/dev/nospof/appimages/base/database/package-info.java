/**
 * PostgreSQL that may restart or move. Start at {@link dev.nospof.appimages.base.database.Database}. Imports: config, http's {@code
 * Unavailable}, telemetry, time.
 */
package dev.nospof.appimages.base.database;
