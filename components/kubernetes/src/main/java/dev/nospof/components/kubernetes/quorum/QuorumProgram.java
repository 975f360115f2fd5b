package dev.nospof.components.kubernetes.quorum;

import dev.nospof.components.kubernetes.Names;
import dev.nospof.components.model.UnsafeArgs;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * A program whose members agree by majority: how one is started, asked and watched.
 *
 * @param name of its container, a DNS label
 * @param clientPort where clients connect
 * @param peerPorts where members connect to each other
 * @param healthPort where the paths are answered over HTTP
 * @param readyPath answers 200 only while the member has a majority
 * @param livePath answers 200 while the process runs, majority or not: what stops answering it is killed
 * @param metricsPath where Prometheus reads, if anywhere
 * @param dataPath what must be kept, an absolute path; the only place beside {@code /tmp} that can be written to
 * @param user the number of the user that it runs as, never 0
 * @param command the whole command line for these members; {@code $(POD_NAME)} stands for the member's own name
 * @param environment beside {@code POD_NAME}
 * @param noLeader in PromQL, true for a member that knows no leader; {@code %s} stands for the labels that select the members
 */
public record QuorumProgram(
        String name,
        int clientPort,
        List<Integer> peerPorts,
        int healthPort,
        String readyPath,
        String livePath,
        Optional<String> metricsPath,
        String dataPath,
        long user,
        BiFunction<Members, String, List<String>> command,
        SortedMap<String, String> environment,
        Optional<String> noLeader) {

    /**
     * The members of one set.
     *
     * @param hosts their names in order: {@code store-0.store.shop.svc}
     * @param set unique within the cluster: {@code shop.store}
     */
    public record Members(List<String> names, List<String> hosts, String set) {
        public Members {
            names = List.copyOf(names);
            hosts = List.copyOf(hosts);
        }
    }

    /** @throws UnsafeArgs if a port or a path can not be one, or it would run as root */
    public QuorumProgram {
        Names.check(name);
        Names.checkPort("QuorumProgram", clientPort);
        Names.checkPort("QuorumProgram", healthPort);
        peerPorts.forEach(port -> Names.checkPort("QuorumProgram", port));
        peerPorts = List.copyOf(peerPorts);
        environment = Collections.unmodifiableSortedMap(new TreeMap<>(environment));
        if (!dataPath.startsWith("/") || dataPath.equals("/")) {
            throw badDataPath(dataPath);
        }
        if (user < 1) {
            throw badUser(user);
        }
    }

    /**
     * etcd 3.4 or newer, without encryption between members: put it behind a network policy (the component does) or a mesh.
     *
     * <p>Compacts hourly and refuses writes above 2 GiB, etcd's own limit. A member that was lost comes back with its volume; one whose volume is
     * lost has to be removed and added by hand ({@code etcdctl member}).
     */
    public static QuorumProgram etcd() {
        return new QuorumProgram(
                "etcd",
                2379,
                List.of(2380),
                2381,
                "/health",
                // The only path that 3.4 and 3.5 both answer without a majority.
                "/metrics",
                Optional.of("/metrics"),
                "/var/lib/etcd",
                10_001,
                QuorumProgram::etcdCommand,
                new TreeMap<>(),
                Optional.of("etcd_server_has_leader{%s} == 0"));
    }

    private static List<String> etcdCommand(Members members, String self) {
        var peers = new ArrayList<String>();
        for (int i = 0; i < members.names().size(); i++) {
            peers.add(members.names().get(i) + "=http://" + members.hosts().get(i) + ":2380");
        }
        return List.of(
                "etcd",
                "--name=$(POD_NAME)",
                "--data-dir=/var/lib/etcd/member",
                "--listen-client-urls=http://0.0.0.0:2379",
                "--advertise-client-urls=http://" + self + ":2379",
                "--listen-peer-urls=http://0.0.0.0:2380",
                "--initial-advertise-peer-urls=http://" + self + ":2380",
                "--listen-metrics-urls=http://0.0.0.0:2381",
                "--initial-cluster=" + String.join(",", peers),
                "--initial-cluster-token=" + members.set(),
                "--initial-cluster-state=new",
                "--auto-compaction-mode=periodic",
                "--auto-compaction-retention=1h");
    }

    private static UnsafeArgs badDataPath(String path) {
        return UnsafeArgs.because(
                "QuorumProgram",
                "dataPath is '" + path + "', needs to be an absolute path below the root",
                "Members would lose their data with their pods.",
                "Give the folder in which the program keeps what must not be lost, such as '/var/lib/etcd'.");
    }

    private static UnsafeArgs badUser(long user) {
        return UnsafeArgs.because(
                "QuorumProgram",
                "user is " + user + ", needs to be above 0",
                "A member that runs as root is refused by clusters that enforce the restricted standard.",
                "Give the number of the user that owns the data in the image, such as 10001.");
    }
}
