/** Requests at fixed moments, and what became of them. Start at {@link dev.nospof.drills.load.OpenLoad}. Imports: the JDK, Jackson. */
package dev.nospof.drills.load;
