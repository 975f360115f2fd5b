package dev.nospof.appimages.images.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The image of ZooKeeper, in confined containers, with the settings that its component writes. */
class ZookeeperRunTest {
    private static final int HEALTH = 8080;
    private static final Path SETTINGS =
            Path.of("../../components/kubernetes/src/main/resources/dev/nospof/components/kubernetes/quorum/zoo.cfg");

    @Test
    void keepsWhatWasPutWhileOneOfThreeMembersIsLost() throws Exception {
        Containerd containerd = Machine.containerd();
        List<String> addresses =
                IntStream.range(0, 3).mapToObj(containerd::next).toList();
        List<Container> members = new ArrayList<>();
        try {
            members.add(member(containerd, 1, addresses));
            members.get(0).untilReady(HEALTH, "/livez");
            assertThat(members.get(0).status(HEALTH, "/readyz")).isEqualTo(503);

            members.add(member(containerd, 2, addresses));
            members.add(member(containerd, 3, addresses));
            for (Container member : members) {
                member.untilReady(HEALTH, "/readyz");
            }
            Confinement.holdsFor(members.get(0));
            assertThat(client(members.get(0), "put", "/order", "paid")).contains("acknowledged");

            members.get(0).end("SIGKILL");
            for (Container left : members.subList(1, 3)) {
                left.until(100, "a majority of the two that are left", () -> left.status(HEALTH, "/readyz") == 200);
                assertThat(client(left, "get", "/order")).contains("paid");
            }
            assertThat(members.get(1).end("SIGTERM")).isEqualTo(128 + 15);
            Container alone = members.get(2);
            alone.until(100, "no majority of one", () -> alone.status(HEALTH, "/readyz") == 503);
            assertThat(alone.status(HEALTH, "/livez")).isEqualTo(200);
        } finally {
            members.forEach(Container::close);
        }
    }

    private static Container member(Containerd containerd, int number, List<String> addresses)
            throws IOException, InterruptedException {
        String servers = IntStream.range(0, addresses.size())
                .mapToObj(each -> "server." + (each + 1) + "=" + addresses.get(each) + ":2888:3888\n")
                .collect(Collectors.joining());
        String id = "zookeeper-" + number;
        return containerd.run(
                id,
                Machine.imported("zookeeper"),
                Stream.of(
                                containerd.volume(id, "/var/lib/zookeeper"),
                                // In the volume, as the kubelet mounts it.
                                file(containerd, id + ".myid", String.valueOf(number), "/var/lib/zookeeper/myid"),
                                file(
                                        containerd,
                                        id + ".cfg",
                                        Files.readString(SETTINGS) + servers,
                                        "/etc/nospof/zoo.cfg"))
                        .flatMap(List::stream)
                        .toList());
    }

    private static List<String> file(Containerd containerd, String name, String text, String at) throws IOException {
        Path source = Files.writeString(containerd.folder().resolve(name), text);
        return List.of("--mount", "type=bind,src=" + source + ",dst=" + at + ",options=rbind:ro");
    }

    private static String client(Container member, String... words) {
        List<String> command = new ArrayList<>(List.of(
                "/jre/bin/java",
                "-XX:-UsePerfData",
                "-cp",
                "/app/zookeeper.jar",
                "dev.nospof.appimages.zookeeper.Client",
                "localhost:2181"));
        command.addAll(List.of(words));
        return member.exec(command.toArray(String[]::new));
    }
}
