/**
 * Sets of members that agree by majority and keep their data, such as etcd.
 *
 * <p>Start at {@link QuorumStatefulSet}; what runs in it is a {@link QuorumProgram}. The rest builds one kind each. Imports: model,
 * {@code com.pulumi}, parts.
 */
package dev.nospof.components.kubernetes.quorum;
