package dev.nospof.components.kubernetes.quorum;

import dev.nospof.components.kubernetes.Names;
import dev.nospof.components.kubernetes.parts.Template;
import dev.nospof.components.model.UnsafeArgs;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;

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
 * @param numbers which number each member has
 * @param files that members read, by their names in {@code /etc/nospof}; with other content they are started anew, one after the other
 * @param snapshot what a shell does to take a snapshot from {@code $HOST:$PORT}, try it in the empty folder {@code $TRIAL}, and keep {@code $KEEP} of
 *     them below {@code $SNAPSHOTS}, in a folder named {@code $SET}; it has to end with an error where it could not
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
        Optional<String> noLeader,
        Numbers numbers,
        Function<Members, SortedMap<String, String>> files,
        Optional<String> snapshot) {
    private static final Pattern FILE_NAME = Pattern.compile("[-._A-Za-z0-9]*[-_A-Za-z0-9][-._A-Za-z0-9]*");

    /** Where members find the files. */
    static final String FOLDER = "/etc/nospof";

    /**
     * The members of one set.
     *
     * @param hosts their names in order: {@code store-0.store.shop.svc}
     * @param first the number of the first one; the others follow
     * @param set unique within the cluster: {@code shop.store}
     */
    public record Members(List<String> names, List<String> hosts, int first, String set) {
        public Members {
            names = List.copyOf(names);
            hosts = List.copyOf(hosts);
        }
    }

    /**
     * The members' numbers. The first one's is the first one's pod's too: {@code store-1}.
     *
     * @param file in which each finds its own, if it looks for one: Kubernetes puts it there, so that nothing has to be run before the program
     */
    public record Numbers(int first, Optional<String> file) {
        private static final Pattern FILE = Pattern.compile("(/[A-Za-z0-9._-]+)+");

        /** From 0 and in no file, for programs that know their members by name. */
        public static final Numbers FROM_ZERO = new Numbers(0, Optional.empty());

        /** @throws UnsafeArgs if the first is below 0, or the file is not an absolute path */
        public Numbers {
            if (first < 0) {
                throw badFirst(first);
            }
            file.filter(path -> !FILE.matcher(path).matches()).ifPresent(path -> {
                throw badNumberFile(path);
            });
        }
    }

    /** A program that knows its members by name, and all that it has to know by its command line. */
    public QuorumProgram(
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
        this(
                name,
                clientPort,
                peerPorts,
                healthPort,
                readyPath,
                livePath,
                metricsPath,
                dataPath,
                user,
                command,
                environment,
                noLeader,
                Numbers.FROM_ZERO,
                members -> new TreeMap<>(),
                Optional.empty());
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
                Optional.of("etcd_server_has_leader{%s} == 0"),
                Numbers.FROM_ZERO,
                members -> new TreeMap<>(),
                Optional.of(Template.filled(QuorumProgram.class, "etcd-snapshot.sh", Map.of())));
    }

    /**
     * ZooKeeper 3.9, by the image {@code zookeeper} of this project, without encryption between members: put it behind a network policy (the
     * component does) or a mesh.
     *
     * <p>Another image will not do: ZooKeeper itself has no path that answers 200 only with a majority, see
     * <a href="https://github.com/apache/zookeeper/blob/release-3.9.5/zookeeper-server/src/main/java/org/apache/zookeeper/server/admin/Commands.java">its
     * AdminServer</a>.
     *
     * <p>Members are numbered from 1, as their pods are. A member whose volume is lost comes back empty and takes what the others have; until it
     * has, it must not be counted on: it has forgotten what it agreed to, so another loss meanwhile may cost what was acknowledged.
     *
     * <p>It has no snapshots on a schedule: ZooKeeper gives one only to who is authenticated for its whole tree.
     */
    public static QuorumProgram zookeeper() {
        return ZooKeeper.program();
    }

    /**
     * What members of this set read.
     *
     * @throws UnsafeArgs if one has a name that a ConfigMap can not have
     */
    SortedMap<String, String> filesOf(Members members) {
        var all = new TreeMap<>(files.apply(members));
        all.keySet().stream()
                .filter(file -> !FILE_NAME.matcher(file).matches())
                .findFirst()
                .ifPresent(file -> {
                    throw badFileName(file);
                });
        return all;
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

    private static UnsafeArgs badFirst(int first) {
        return UnsafeArgs.because(
                "QuorumProgram",
                "numbers.first is " + first + ", needs to be 0 or more",
                "The API server would refuse the StatefulSet, and there would be no member.",
                "Use 0, or 1 for a program that counts from one.");
    }

    private static UnsafeArgs badNumberFile(String path) {
        return UnsafeArgs.because(
                "QuorumProgram",
                "numbers.file is '" + path + "', needs to be an absolute path below the root",
                "No member would know which one it is, and none would start.",
                "Give the file in which the program looks for its number, such as '/var/lib/zookeeper/myid'.");
    }

    private static UnsafeArgs badFileName(String name) {
        return UnsafeArgs.because(
                "QuorumProgram",
                "a file is named '" + name + "', needs to have letters, digits, '.', '-' and '_' alone",
                "The API server would refuse the ConfigMap, and no member could start.",
                "Name it without a folder, such as 'zoo.cfg'; members find it in " + FOLDER + ".");
    }
}
