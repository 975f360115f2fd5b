/**
 * The plan as data: every resource of a stack with its properties, its parent and what it depends on.
 *
 * <p>Rules and proof read it; readers and the embedded engine make it. Start at {@link ResourceGraph}; reading a property is
 * {@link Field}. Imports: Jackson and the YAML parser, only in {@code read}. Never Pulumi.
 */
package dev.nospof.policies.graph;
