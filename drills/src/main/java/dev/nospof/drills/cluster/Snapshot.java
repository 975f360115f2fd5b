package dev.nospof.drills.cluster;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What runs in a cluster's drilled namespaces at one moment, each list in the order of names.
 *
 * @param blockedBudgets disruption budgets that allow no disruption now
 */
public record Snapshot(
        List<Workload> workloads, List<Replica> replicas, List<Machine> machines, List<String> blockedBudgets) {
    public Snapshot {
        workloads = List.copyOf(workloads);
        replicas = List.copyOf(replicas);
        machines = List.copyOf(machines);
        blockedBudgets = List.copyOf(blockedBudgets);
    }

    public List<Replica> of(Workload workload) {
        return replicas.stream().filter(workload::owns).toList();
    }

    public Optional<Workload> workload(String id) {
        return workloads.stream().filter(w -> w.id().equals(id)).findFirst();
    }

    public List<String> zones() {
        return machines.stream()
                .map(Machine::zone)
                .filter(zone -> !zone.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    public List<Machine> in(String zone) {
        return machines.stream().filter(m -> m.zone().equals(zone)).toList();
    }

    /** How many pods of the drilled workloads run there. */
    public long load(Machine machine) {
        return workloads.stream()
                .flatMap(workload -> of(workload).stream())
                .filter(replica -> replica.node().equals(machine.name()))
                .count();
    }

    /** How many of its pods serve, not counting what a fault has taken away. */
    public int up(Workload workload, Lost lost) {
        return (int) of(workload).stream()
                .filter(replica -> replica.ready() && !replica.ending() && !lost.has(replica))
                .count();
    }

    public boolean isWhole(Workload workload, Lost lost) {
        return up(workload, lost) >= workload.wanted();
    }

    /** What is not as it should be, in words; nothing when as much can be lost as ever. */
    public List<String> unrest() {
        var missing = workloads.stream()
                .filter(w -> !isWhole(w, Lost.NOTHING))
                .map(w -> w.id() + " has " + up(w, Lost.NOTHING) + " of " + w.wanted() + " pods");
        var rolling = workloads.stream().filter(w -> !w.rolledOut()).map(w -> w.id() + " is being rolled out");
        var nodes = machines.stream()
                .filter(m -> !m.ready() || m.cordoned())
                .map(m -> "node " + m.name() + (m.ready() ? " is cordoned" : " is not ready"));
        var budgets = blockedBudgets.stream().map(b -> "PodDisruptionBudget " + b + " allows no disruption");
        return Stream.of(missing, rolling, nodes, budgets).flatMap(s -> s).toList();
    }
}
