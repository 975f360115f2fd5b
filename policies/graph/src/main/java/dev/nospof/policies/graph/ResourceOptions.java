package dev.nospof.policies.graph;

import java.util.List;

/**
 * The options of a resource that decide whether it survives a change.
 *
 * @param protect Pulumi refuses to delete it
 * @param retainOnDelete what it stands for outlives it
 * @param ignoreChanges properties that others than the program may change
 */
public record ResourceOptions(boolean protect, boolean retainOnDelete, List<String> ignoreChanges) {
    public static final ResourceOptions NONE = new ResourceOptions(false, false, List.of());

    public ResourceOptions {
        ignoreChanges = List.copyOf(ignoreChanges);
    }
}
