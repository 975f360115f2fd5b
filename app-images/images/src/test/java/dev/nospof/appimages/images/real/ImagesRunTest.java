package dev.nospof.appimages.images.real;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.appimages.images.oci.Image;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each image, imported into a real containerd and run: what components and drills rely on. */
class ImagesRunTest {
    private static final int NOT_ROOT = 10_001;
    private static final List<String> SCRATCH = List.of("--mount", "type=tmpfs,dst=/tmp,options=mode=1777");

    @TempDir
    static Path folder;

    private static Containerd containerd;

    @BeforeAll
    static void aContainerdOfOurOwn() throws Exception {
        Needs.aMachineForContainers();
        containerd = Containerd.start();
    }

    @AfterAll
    static void nothingIsLeftOfIt() throws Exception {
        if (containerd != null) {
            containerd.close();
        }
    }

    @Test
    void anImageCanBeReferredToByItsDigestOnceItIsImported() {
        Image pause = imported("pause");
        assertThat(containerd.images())
                .contains("localhost/nospof/pause@" + pause.digest(), "localhost/nospof/pause:" + pause.tag());
    }

    @Test
    void thePauseImageWaitsAndEndsWhenAsked() throws Exception {
        try (Container pause = containerd
                .run("pause", imported("pause").localReference(), List.of())
                .up()) {
            assertThat(pause.userId()).isEqualTo(NOT_ROOT);
            assertThat(pause.end("SIGTERM")).isIn(0, 128 + 15);
        }
    }

    @Test
    void etcdKeepsWhatIsPut() throws Exception {
        try (Container etcd = etcd("etcd-alone", imported("etcd"))) {
            assertThat(etcd.userId()).isEqualTo(NOT_ROOT);
            etcd.post(2379, "/v3/kv/put", "{\"key\":\"Zm9v\",\"value\":\"YmFy\"}");
            assertThat(etcd.post(2379, "/v3/kv/range", "{\"key\":\"Zm9v\"}")).contains("\"value\":\"YmFy\"");
            assertThat(etcd.exec("etcdctl", "--endpoints=http://" + containerd.address() + ":2379", "get", "foo"))
                    .contains("bar");
            etcd.end("SIGTERM");
        }
    }

    @Test
    void theEdgeServesWhatIsMountedAndReportsOnItself() throws Exception {
        Image image = imported("edge");
        Path site = Files.writeString(
                folder.resolve("default.conf"), "server { listen 8080; location / { return 200 \"served\"; } }\n");
        List<String> options = new ArrayList<>(SCRATCH);
        options.addAll(
                List.of("--mount", "type=bind,src=" + site + ",dst=/etc/nginx/http.d/default.conf,options=rbind:ro"));
        try (Container edge = containerd.run("edge", image.localReference(), options)) {
            Measured.note("edge", "run to ready", edge.untilReady(8081, "/readyz"));
            assertThat(edge.get(8080, "/")).isEqualTo("served");
            assertThat(edge.get(8081, "/stub_status")).contains("Active connections");
            assertThat(edge.userId()).isEqualTo(NOT_ROOT);
            assertThat(edge.end("SIGQUIT")).isZero();
        }
    }

    @Test
    void theEdgeIsAskedToEndBySigquitSoThatItFinishesItsRequests() throws Exception {
        try (Container edge = containerd.run("edge-quit", imported("edge").localReference(), SCRATCH)) {
            edge.untilReady(8081, "/readyz");
            assertThat(containerd.ask(List.of("containers", "info", "edge-quit")))
                    .contains("SIGQUIT");
        }
    }

    @Test
    void postgresBecomesPrimaryAndKeepsItsRowsOverARestart() throws Exception {
        Image image = imported("postgres");
        List<String> options = postgresOptions();
        try (Container etcd = etcd("etcd-below", imported("etcd"))) {
            try (Container first = containerd.run("postgres-1", image.localReference(), options)) {
                Measured.note("postgres", "run to primary, with an empty volume", first.untilReady(8008, "/primary"));
                assertThat(first.userId()).isEqualTo(NOT_ROOT);
                sql(first, "create table kept (row int); insert into kept values (42)");
                assertThat(sql(first, "show data_checksums")).contains("on");
                assertThat(first.exec("patronictl", "-c", "/etc/patroni.yml", "list"))
                        .contains("Leader");
                first.end("SIGTERM");
            }
            try (Container second = containerd.run("postgres-2", image.localReference(), options)) {
                Measured.note("postgres", "run to primary, with its data", second.untilReady(8008, "/primary"));
                assertThat(sql(second, "select row from kept")).contains("42");
            }
            assertThat(etcd.pid()).isPresent();
        }
    }

    @Test
    void imagesAreAsSmallAsPromised() throws IOException {
        Image postgres = Images.system("postgres");
        Measured.note("postgres", "compressed", postgres.compressedSize());
        assertThat(postgres.compressedSize()).isLessThan(90_000_000);
    }

    private static Image imported(String name) {
        Image image = Images.system(name);
        containerd.take(Images.archive(image, folder));
        return image;
    }

    private static Container etcd(String id, Image image) throws Exception {
        List<String> options = new ArrayList<>(containerd.volume(id, "/var/lib/etcd"));
        options.addAll(List.of("--env", "ETCD_LISTEN_CLIENT_URLS=http://0.0.0.0:2379"));
        options.addAll(List.of("--env", "ETCD_ADVERTISE_CLIENT_URLS=http://" + containerd.address() + ":2379"));
        Container etcd = containerd.run(id, image.localReference(), options);
        etcd.untilReady(2379, "/health");
        return etcd;
    }

    private static List<String> postgresOptions() throws IOException {
        String address = containerd.address();
        List<String> options = new ArrayList<>(containerd.volume("postgres", "/var/lib/postgresql"));
        for (String variable : List.of(
                "PATRONI_NAME=one",
                "PATRONI_ETCD3_HOSTS=" + address + ":2379",
                "PATRONI_RESTAPI_CONNECT_ADDRESS=" + address + ":8008",
                "PATRONI_POSTGRESQL_LISTEN=0.0.0.0:5432",
                "PATRONI_POSTGRESQL_CONNECT_ADDRESS=" + address + ":5432",
                "PATRONI_SUPERUSER_USERNAME=postgres",
                "PATRONI_SUPERUSER_PASSWORD=only-in-this-test",
                "PATRONI_REPLICATION_USERNAME=replicator",
                "PATRONI_REPLICATION_PASSWORD=only-in-this-test")) {
            options.addAll(List.of("--env", variable));
        }
        return options;
    }

    private static String sql(Container postgres, String statement) {
        return postgres.exec(
                "psql", "--host=/var/lib/postgresql", "--username=postgres", "--tuples-only", "--command=" + statement);
    }
}
