package dev.nospof.tests.benchmarks.proof;

import dev.nospof.policies.proof.solver.FaultTree;
import dev.nospof.tests.benchmarks.Benchmark;
import dev.nospof.tests.benchmarks.Report;
import dev.nospof.tests.benchmarks.Table;
import dev.nospof.tests.benchmarks.Times;
import dev.nospof.tests.benchmarks.WrongResult;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A 64-port fat tree (M. Al-Fares, A. Loukissas, A. Vahdat, "A Scalable, Commodity Data Center Network Architecture", SIGCOMM 2008): 1,024 core, 2,048 aggregation and 2,048 edge
 * switches, 65,536 servers, and on every three of those, in three pods, one service.
 *
 * <p>The size of E. Zhai et al., "Check before You Change", NSDI 2020 (CloudCanary). Their graphs also hold software packages and real placements, and they look for the top
 * risk groups of one service with a SAT solver; here it is every set of at most three failures that takes any of 21,845 services off the network.
 */
public final class FatTreeBenchmark implements Benchmark {
    private static final int PORTS = 64;
    private static final int HALF = PORTS / 2;
    private static final int REPLICAS = 3;
    private static final int ROUNDS = 3;

    @Override
    public String name() {
        return "proof/fat-tree";
    }

    @Override
    public List<Table> run(Report report) {
        var one = tree(1);
        var all = tree(PORTS * HALF * HALF / REPLICAS);
        int services = PORTS * HALF * HALF / REPLICAS;
        var rows = List.of(measure(1, one), measure(services, all));
        report.figure(
                "fat tree of " + PORTS + " ports, " + all.events().length + " events, order ≤ " + REPLICAS + ": "
                        + expected(services) + " sets",
                "–",
                rows.get(1).get(4) + " s");
        return List.of(
                new Table(
                        "Fat tree of " + PORTS + " ports, services of " + REPLICAS + " replicas",
                        List.of("services", "events", "at most", "cut sets", "solving, s"),
                        rows,
                        List.of(
                                "Median (least–most) of " + ROUNDS
                                        + " in a warm JVM, from the tree in memory. Links are not modelled: a switch stands for its own.")));
    }

    private static List<String> measure(int services, FaultTree tree) {
        var seconds = new double[ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            var answer = Ours.upTo(REPLICAS, tree);
            WrongResult.unlessEqual("The number of cut sets", BigInteger.valueOf(expected(services)), answer.count());
            if (round >= 0) {
                seconds[round] = answer.seconds();
            }
        }
        return List.of(
                Integer.toString(services),
                Integer.toString(tree.events().length),
                Integer.toString(REPLICAS),
                Long.toString(expected(services)),
                Times.of(seconds).text());
    }

    /** Of each service: for each replica its server or its edge switch. Only what names no server may be the same for two services. */
    private static long expected(int services) {
        var edgesAlone = new HashSet<List<Integer>>();
        for (int service = 0; service < services; service++) {
            int which = service;
            edgesAlone.add(IntStream.range(0, REPLICAS)
                    .mapToObj(replica -> server(which, replica) / HALF)
                    .toList());
        }
        return ((1L << REPLICAS) - 1) * services + edgesAlone.size();
    }

    /** One server after the other, a third of all servers apart, so that the replicas are in different pods. */
    private static int server(int service, int replica) {
        return service + replica * (PORTS * HALF * HALF / REPLICAS);
    }

    /** Each replica in another pod: it is lost with its server, its edge switch, or when none of its pod's aggregation switches reaches a core switch. */
    private static FaultTree tree(int services) {
        var tree = new FaultTree.Builder();
        var cores = IntStream.range(0, HALF)
                .mapToObj(group -> tree.and(IntStream.range(0, HALF)
                        .mapToObj(core -> tree.event("core-" + group + "-" + core, 1e-4))
                        .toList()))
                .toList();
        var cutOff = new ArrayList<Integer>();
        for (int pod = 0; pod < PORTS; pod++) {
            var ways = new ArrayList<Integer>();
            for (int group = 0; group < HALF; group++) {
                ways.add(tree.or(List.of(tree.event("aggregation-" + pod + "-" + group, 1e-4), cores.get(group))));
            }
            cutOff.add(tree.and(ways));
        }
        int perPod = HALF * HALF;
        var lost = new ArrayList<Integer>();
        for (int service = 0; service < services; service++) {
            var replicas = new ArrayList<Integer>();
            for (int replica = 0; replica < REPLICAS; replica++) {
                int server = server(service, replica);
                int pod = server / perPod;
                int edge = server % perPod / HALF;
                replicas.add(tree.or(List.of(
                        tree.event("server-" + server, 1e-3),
                        tree.event("edge-" + pod + "-" + edge, 1e-4),
                        cutOff.get(pod))));
            }
            lost.add(tree.and(replicas));
        }
        return tree.build(tree.or(lost));
    }
}
