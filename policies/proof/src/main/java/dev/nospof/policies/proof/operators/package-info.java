/**
 * Families of the objects by which operators keep state in a cluster: PostgreSQL, Kafka, RabbitMQ, certificates. One class an operator.
 *
 * <p>Their pods are in no manifest; {@link Members} places them as their operator lets the scheduler. Start at {@link PostgresClusters}. Imports: graph, model.
 */
package dev.nospof.policies.proof.operators;
