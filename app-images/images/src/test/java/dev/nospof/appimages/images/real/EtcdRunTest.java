package dev.nospof.appimages.images.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The image of etcd, in confined containers. */
class EtcdRunTest {
    private static final int CLIENTS = 2379;

    /** What the component's job does, in this image. */
    private static final Path SNAPSHOT = Path.of(
            "../../components/kubernetes/src/main/resources/dev/nospof/components/kubernetes/quorum/etcd-snapshot.sh");

    private static final String VARIABLES =
            "HOST=localhost PORT=2379 SET=shop.store KEEP=2 SNAPSHOTS=/var/lib/etcd/copies TRIAL=/var/lib/etcd/trial\n";

    @Test
    void keepsWhatWasPutWhileOneOfThreeMembersIsLost() throws Exception {
        Containerd containerd = Machine.containerd();
        List<Container> members = three(containerd);
        try {
            for (Container member : members) {
                member.untilReady(CLIENTS, "/health");
            }
            Confinement.holdsFor(members.get(0));
            members.get(0).post(CLIENTS, "/v3/kv/put", "{\"key\":\"Zm9v\",\"value\":\"YmFy\"}");
            members.get(0).end("SIGKILL");
            Container other = members.get(1);
            other.until(100, "the value, from the two that are left", () -> asked(other)
                    .contains("\"value\":\"YmFy\""));
            assertThat(other.exec("etcdctl", "--endpoints=http://localhost:2379", "get", "foo"))
                    .contains("bar");
            assertThat(other.exec("/bin/sh", "-c", VARIABLES + Files.readString(SNAPSHOT)))
                    .contains("Kept 1 of at most 2 snapshots");
            assertThat(other.end("SIGTERM")).isIn(0, 128 + 15);
        } finally {
            members.forEach(Container::close);
        }
    }

    private static List<Container> three(Containerd containerd) throws Exception {
        List<String> addresses =
                IntStream.range(0, 3).mapToObj(containerd::next).toList();
        String cluster = IntStream.range(0, 3)
                .mapToObj(each -> "m" + each + "=http://" + addresses.get(each) + ":2380")
                .collect(Collectors.joining(","));
        List<Container> members = new ArrayList<>();
        for (int each = 0; each < 3; each++) {
            String address = "http://" + addresses.get(each);
            members.add(containerd.run(
                    "etcd-" + each,
                    Machine.imported("etcd"),
                    Postgres.options(
                            containerd.volume("etcd-" + each, "/var/lib/etcd"),
                            List.of(
                                    "ETCD_NAME=m" + each,
                                    "ETCD_INITIAL_CLUSTER=" + cluster,
                                    "ETCD_LISTEN_PEER_URLS=" + address + ":2380",
                                    "ETCD_INITIAL_ADVERTISE_PEER_URLS=" + address + ":2380",
                                    "ETCD_LISTEN_CLIENT_URLS=http://0.0.0.0:2379",
                                    "ETCD_ADVERTISE_CLIENT_URLS=" + address + ":2379"))));
        }
        return members;
    }

    private static String asked(Container member) {
        try {
            return member.post(CLIENTS, "/v3/kv/range", "{\"key\":\"Zm9v\"}");
        } catch (java.io.IOException notYet) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
