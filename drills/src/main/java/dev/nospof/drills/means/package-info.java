/** Ways to fail a node or a process from outside, one class each. Imports: cluster, mend. */
package dev.nospof.drills.means;
