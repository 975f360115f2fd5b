/**
 * Rules about SQS queues: whether what they took is worked on, or found again.
 *
 * <p>Start at {@link QueuesSetFailuresAside}. Imports: graph, model.
 */
package dev.nospof.policies.rules.queue;
