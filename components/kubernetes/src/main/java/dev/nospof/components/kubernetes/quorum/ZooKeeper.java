package dev.nospof.components.kubernetes.quorum;

import dev.nospof.components.kubernetes.parts.Template;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** {@link QuorumProgram#zookeeper()}. */
final class ZooKeeper {
    private static final String CONFIGURATION = "zoo.cfg";
    private static final String DATA = "/var/lib/zookeeper";

    private ZooKeeper() {}

    static QuorumProgram program() {
        return new QuorumProgram(
                "zookeeper",
                2181,
                List.of(2888, 3888),
                8080,
                "/readyz",
                "/livez",
                Optional.of("/metrics"),
                DATA,
                10_001,
                (members, self) -> COMMAND,
                new TreeMap<>(),
                Optional.of("zookeeper_member_is_serving{%s} == 0"),
                // ZooKeeper counts from 1 (zookeeperAdmin.html, "myid").
                new QuorumProgram.Numbers(1, Optional.of(DATA + "/myid")),
                ZooKeeper::files,
                Optional.empty());
    }

    private static final List<String> COMMAND = List.of(
            "/jre/bin/java",
            // Half of the limit; of less than about 250 MB the JVM takes the second number. The rest is code, stacks
            // and buffers.
            "-XX:MaxRAMPercentage=50",
            "-XX:MinRAMPercentage=50",
            // A member without memory is half alive; a new one is better.
            "-XX:+ExitOnOutOfMemoryError",
            // Members that come back have other addresses; the JVM would keep the old ones for half a minute.
            "-Dsun.net.inetaddr.ttl=5",
            "-Dsun.net.inetaddr.negative.ttl=1",
            "-jar",
            "/app/zookeeper.jar",
            QuorumProgram.FOLDER + "/" + CONFIGURATION,
            "0.0.0.0:8080");

    private static SortedMap<String, String> files(QuorumProgram.Members members) {
        var servers = IntStream.range(0, members.hosts().size())
                .mapToObj(i -> "server." + (members.first() + i) + "="
                        + members.hosts().get(i) + ":2888:3888\n")
                .collect(Collectors.joining());
        return new TreeMap<>(
                Map.of(CONFIGURATION, Template.filled(ZooKeeper.class, CONFIGURATION, Map.of()) + servers));
    }
}
