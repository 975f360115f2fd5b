/**
 * The way in from outside: a load balancer in every zone, and what it needs to be one.
 *
 * <p>Start at {@link RedundantLoadBalancer}. The rest builds one kind each. Imports: model, {@code com.pulumi}, parts.
 */
package dev.nospof.components.aws.loadbalancer;
