/** Writes with numbers, what became of each, and whether what was acknowledged is still there. */
package dev.nospof.tests.cluster.ledger;
