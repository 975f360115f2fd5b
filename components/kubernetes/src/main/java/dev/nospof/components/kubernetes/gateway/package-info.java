/**
 * The way in, which sends nothing to a pod that does not answer, whoever else has noticed yet.
 *
 * <p>Start at {@link Gateway}; what leads where is a {@link WayTo}. Imports: model, {@code com.pulumi}, parts, service.
 */
package dev.nospof.components.kubernetes.gateway;
