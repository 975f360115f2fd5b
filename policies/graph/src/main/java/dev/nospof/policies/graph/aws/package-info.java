/**
 * AWS resources as rules ask about them: in which region they are, which subnets a VPC has, in which zones, and by which ways they reach the outside; what stands
 * behind load balancers.
 *
 * <p>Readers of single values throw {@link dev.nospof.policies.graph.NotYetKnown}; what only follows references does not. Start at {@link
 * dev.nospof.policies.graph.aws.VpcNetwork}.
 */
package dev.nospof.policies.graph.aws;
