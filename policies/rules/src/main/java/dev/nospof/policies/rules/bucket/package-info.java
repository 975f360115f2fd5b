/**
 * Rules about S3 buckets: whether what was overwritten, deleted or lost with its region can be had back.
 *
 * <p>Start at {@link BucketsKeepOldVersions}. Imports: graph, model.
 */
package dev.nospof.policies.rules.bucket;
