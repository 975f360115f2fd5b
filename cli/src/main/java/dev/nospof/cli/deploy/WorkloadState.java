package dev.nospof.cli.deploy;

import java.util.List;

/**
 * How the rollout of a workload stands.
 *
 * @param name {@code Deployment shop/orders}
 * @param wanted how many pods it wants
 * @param ready how many of them are ready and up to date
 * @param rolledOut whether that is all, and nothing older is left
 * @param why it is not; empty where it is
 */
public record WorkloadState(String name, int wanted, int ready, boolean rolledOut, List<String> why) {
    public WorkloadState {
        why = List.copyOf(why);
    }
}
