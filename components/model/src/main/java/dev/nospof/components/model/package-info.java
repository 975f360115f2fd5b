/**
 * The words and the arithmetic that components, rules and proof share: profiles, zones, timings, capacities, dependencies.
 *
 * <p>Plain data; nothing here creates a resource or reads a graph. Start at {@link Profile}. Imports: {@code java.*} only.
 */
package dev.nospof.components.model;
