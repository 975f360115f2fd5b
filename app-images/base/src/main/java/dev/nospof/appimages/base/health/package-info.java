/** What the platform is told about a process. Start at {@link dev.nospof.appimages.base.health.HealthRoutes}. Imports: http. */
package dev.nospof.appimages.base.health;
