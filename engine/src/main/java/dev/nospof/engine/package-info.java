/**
 * Runs anyone's Pulumi program in Java and yields its resource graph: no Pulumi CLI, no cloud, no account.
 *
 * <p>Start at {@link EmbeddedEngine}. What to run is {@code project}, what the program is answered is {@code answers}, what runs in the
 * program's own class loader is {@code inside}, and why there is no graph is {@code refusal}. Imports: graph, com.pulumi.
 */
package dev.nospof.engine;
