/**
 * What several components are made of: confinement, network rules, alerts, checks of what callers give.
 *
 * <p>For components alone: nothing here is promised to stay. Imports: model, {@code com.pulumi}.
 */
package dev.nospof.components.kubernetes.parts;
