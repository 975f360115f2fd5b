/** Switches that break the process on purpose. Imports: admission's priorities, http. */
package dev.nospof.appimages.base.faults;
