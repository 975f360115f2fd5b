package dev.nospof.policies.proof.family;

import dev.nospof.policies.graph.Resource;

/**
 * The property that lets one loss stop a subject, and what would remove it.
 *
 * @param cause what is wrong, in kind: findings of one subject and cause are one finding
 * @param why a sentence without its full stop
 * @param resource that holds the property
 * @param property from the resource's root: {@code spec.template.spec.topologySpreadConstraints}
 * @param fix a sentence without its full stop
 */
public record Blame(String cause, String why, Resource resource, String property, String fix) {}
