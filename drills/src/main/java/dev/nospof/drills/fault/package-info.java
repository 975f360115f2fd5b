/** What can be broken, one class each, and how it is undone. Start at {@link dev.nospof.drills.fault.Fault}. Imports: cluster, means, mend, proof's rows. */
package dev.nospof.drills.fault;
