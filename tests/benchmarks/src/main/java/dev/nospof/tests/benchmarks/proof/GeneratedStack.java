package dev.nospof.tests.benchmarks.proof;

import dev.nospof.policies.proof.solver.FaultTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A made-up stack over three zones, the same for the same seed: nodes in subnets, services of three to five pods with two rollouts, a Multi-AZ database, a quorum, a cache or a queue
 * for most of them, a call graph, and a load balancer before whatever nobody else calls. Some eleven events a service.
 *
 * <p>Sound by construction: no single event takes it down, so that what costs time is the pairs.
 */
public final class GeneratedStack {
    private static final int ZONES = 3;
    private static final int CALLS_AT_MOST = 3;
    private static final int CALLED_WITHIN = 60;
    private static final int SERVICES_PER_NODE = 10;

    private final FaultTree.Builder tree = new FaultTree.Builder();
    private final Random random;
    private final List<Integer> zones = new ArrayList<>();
    private final List<Integer> subnets = new ArrayList<>();
    private final List<List<Integer>> nodes = new ArrayList<>();

    private GeneratedStack(long seed) {
        this.random = new Random(seed);
    }

    /** A stack of this many services. */
    public static FaultTree of(int services, long seed) {
        return changed(services, seed, -1);
    }

    /** The same stack, with one more pod for one of its services. */
    public static FaultTree changed(int services, long seed, int service) {
        return new GeneratedStack(seed).stack(services, service);
    }

    private FaultTree stack(int services, int grown) {
        zones(Math.max(2, services / SERVICES_PER_NODE));
        var down = new ArrayList<Integer>();
        var called = new boolean[services];
        for (int service = 0; service < services; service++) {
            var causes = new ArrayList<Integer>();
            causes.add(pods(service, service == grown));
            causes.add(tree.and(List.of(event("rollout-a", service), event("rollout-b", service))));
            backing(service, causes);
            int calls = service == 0 ? 0 : random.nextInt(CALLS_AT_MOST + 1);
            for (int call = 0; call < calls; call++) {
                int callee = Math.max(0, service - 1 - random.nextInt(Math.min(service, CALLED_WITHIN)));
                called[callee] = true;
                if (!causes.contains(down.get(callee))) {
                    causes.add(down.get(callee));
                }
            }
            down.add(tree.or(causes));
        }
        var entries = new ArrayList<Integer>();
        for (int service = 0; service < services; service++) {
            if (!called[service]) {
                entries.add(tree.or(List.of(loadBalancer(service), down.get(service))));
            }
        }
        return tree.build(tree.or(entries));
    }

    private void zones(int nodesPerZone) {
        for (int zone = 0; zone < ZONES; zone++) {
            zones.add(tree.event("zone-" + zone, 1e-4));
            subnets.add(tree.or(List.of(tree.event("subnet-" + zone, 1e-5), event("routes", zone), zones.get(zone))));
            int group = tree.event("node-group-" + zone, 1e-4);
            var inZone = new ArrayList<Integer>();
            for (int node = 0; node < nodesPerZone; node++) {
                var name = zone + "-" + node;
                inZone.add(tree.or(List.of(
                        tree.event("machine-" + name, 5e-3),
                        tree.event("kubelet-" + name, 1e-3),
                        group,
                        subnets.get(zone))));
            }
            nodes.add(inZone);
        }
    }

    private int pods(int service, boolean onMore) {
        int replicas = 3 + random.nextInt(3);
        var pods = new ArrayList<Integer>();
        for (int pod = 0; pod < replicas; pod++) {
            var inZone = nodes.get((service + pod) % ZONES);
            pods.add(tree.or(List.of(event("pod-" + pod, service), inZone.get(random.nextInt(inZone.size())))));
        }
        if (onMore) {
            pods.add(tree.or(List.of(
                    event("pod-more", service), nodes.get(service % ZONES).get(0))));
        }
        // A third of the pods carries the load.
        return tree.atLeast(pods.size() - (pods.size() + 2) / 3 + 1, pods);
    }

    private void backing(int service, List<Integer> causes) {
        switch (random.nextInt(5)) {
            case 0 -> {
                int writer = random.nextInt(ZONES);
                causes.add(tree.and(List.of(
                        instance("database-writer", service, writer, true),
                        instance("database-standby", service, (writer + 1) % ZONES, true))));
            }
            case 1 -> causes.add(tree.atLeast(2, perZone("broker", service, true)));
            case 2 -> causes.add(tree.and(perZone("cache", service, false)));
            case 3 -> causes.add(tree.atLeast(2, perZone("queue", service, true)));
            default -> {}
        }
    }

    private List<Integer> perZone(String what, int service, boolean withVolume) {
        return IntStream.range(0, ZONES)
                .mapToObj(zone -> instance(what, service, zone, withVolume))
                .toList();
    }

    private int instance(String what, int service, int zone, boolean withVolume) {
        var causes = new ArrayList<>(List.of(event(what + "-" + zone, service), zones.get(zone)));
        if (withVolume) {
            causes.add(event(what + "-volume-" + zone, service));
        }
        return tree.or(causes);
    }

    private int loadBalancer(int service) {
        return tree.and(IntStream.range(0, ZONES)
                .mapToObj(zone -> tree.or(List.of(event("balancer-" + zone, service), subnets.get(zone))))
                .toList());
    }

    private int event(String what, int number) {
        return tree.event(what + "-" + number, 1e-3);
    }
}
