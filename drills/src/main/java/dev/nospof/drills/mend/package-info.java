/** Sees to it that everything is undone: what to undo is written down before it is done. Imports: Jackson, the Kubernetes client. */
package dev.nospof.drills.mend;
