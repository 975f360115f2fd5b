package dev.nospof.appimages.images.real;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Members of one PostgreSQL, each in a container, and the etcd where they agree on who is primary. */
final class Postgres implements AutoCloseable {
    static final String PASSWORD = "only-in-this-test";
    private static final int ETCD = 2379;
    private static final int REST = 8008;

    private final Containerd containerd;
    private final String scope;
    private final Container etcd;
    private final List<Container> members = new ArrayList<>();

    Postgres(Containerd containerd, String scope) throws Exception {
        this.containerd = containerd;
        this.scope = scope;
        etcd = etcd(containerd, scope + "-etcd");
    }

    static Container etcd(Containerd containerd, String id) throws Exception {
        String clients = "http://" + containerd.next(0) + ":" + ETCD;
        Container etcd = containerd.run(
                id,
                Machine.imported("etcd"),
                options(
                        containerd.volume(id, "/var/lib/etcd"),
                        List.of(
                                "ETCD_LISTEN_CLIENT_URLS=http://0.0.0.0:2379",
                                "ETCD_ADVERTISE_CLIENT_URLS=" + clients)));
        etcd.untilReady(ETCD, "/health");
        return etcd;
    }

    /** Starts a member on the volume of its name. */
    Container member(String name) throws Exception {
        String address = containerd.next(0);
        Container member = containerd.run(
                scope + "-" + name + "-" + members.size(),
                Machine.imported("postgres"),
                options(
                        containerd.volume(scope + "-" + name, "/var/lib/postgresql"),
                        List.of(
                                "PATRONI_SCOPE=" + scope,
                                "PATRONI_NAME=" + name,
                                "PATRONI_ETCD3_HOSTS=" + etcd.address() + ":" + ETCD,
                                "PATRONI_RESTAPI_CONNECT_ADDRESS=" + address + ":" + REST,
                                "PATRONI_POSTGRESQL_LISTEN=0.0.0.0:5432",
                                "PATRONI_POSTGRESQL_CONNECT_ADDRESS=" + address + ":5432",
                                "PATRONI_SUPERUSER_USERNAME=postgres",
                                "PATRONI_SUPERUSER_PASSWORD=" + PASSWORD,
                                "PATRONI_REPLICATION_USERNAME=replicator",
                                "PATRONI_REPLICATION_PASSWORD=" + PASSWORD)));
        members.add(member);
        return member;
    }

    static Container primary(Container member) throws InterruptedException {
        member.untilReady(REST, "/primary");
        return member;
    }

    /** Waits until it follows the primary so closely that it would lose nothing. */
    static Container synchronous(Container member) throws InterruptedException {
        member.untilReady(REST, "/synchronous");
        return member;
    }

    static String sql(Container member, String statement) {
        return member.exec(
                        "psql",
                        "--host=/var/lib/postgresql",
                        "--username=postgres",
                        "--tuples-only",
                        "--no-align",
                        "--command=" + statement)
                .strip();
    }

    static List<String> options(List<String> options, List<String> environment) {
        return Stream.concat(options.stream(), environment.stream().flatMap(each -> Stream.of("--env", each)))
                .toList();
    }

    @Override
    public void close() {
        members.forEach(Container::close);
        etcd.close();
    }
}
