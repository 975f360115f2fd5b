/** What was measured beside what was predicted. Start at {@link dev.nospof.drills.verdict.Verdict}. Imports: load, proof. */
package dev.nospof.drills.verdict;
