/**
 * An AWS without an account: a stand-in for Pulumi's {@code aws} provider that refuses what AWS would, and a check of whole plans against
 * what AWS publishes of its services.
 *
 * <p>Start at {@link dev.nospof.tests.standin.aws.AwsStandIn} for the real CLI, at {@link dev.nospof.tests.standin.aws.AwsPlan} for a graph.
 */
package dev.nospof.tests.standin.aws;
