/**
 * Rules about PostgreSQL that takes over by itself: clusters of the CloudNativePG operator, and StatefulSets that Patroni runs.
 *
 * <p>What those StatefulSets share with others (their number, spread, budget) is for the families SVC and PDB. Start at
 * {@link PostgresWritesAreConfirmed}. Imports: graph, model.
 */
package dev.nospof.policies.rules.postgres;
