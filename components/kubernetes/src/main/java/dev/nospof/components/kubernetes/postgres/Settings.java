package dev.nospof.components.kubernetes.postgres;

import com.pulumi.kubernetes.core.v1.ConfigMapArgs;
import dev.nospof.components.kubernetes.parts.Checksum;
import dev.nospof.components.kubernetes.parts.Template;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The files that members and jobs read: Patroni's, pgBackRest's, what is done at the first start, how a copy is tested. */
final class Settings {
    static final String FOLDER = "/etc/nospof";

    /** Where the image has the certificates of public authorities; OpenSSL would look elsewhere. */
    private static final String AUTHORITIES = "/etc/ssl/certs/ca-certificates.crt";

    private Settings() {}

    static ConfigMapArgs of(Blueprint database) {
        return ConfigMapArgs.builder()
                .metadata(database.metadata().name(database.name() + "-files").build())
                .data(files(database))
                .build();
    }

    /** Another one starts the members anew, one after the other. */
    static String checksum(Blueprint database) {
        return Checksum.of(files(database).toString());
    }

    static SortedMap<String, String> files(Blueprint database) {
        var values = values(database);
        var files = new TreeMap<String, String>();
        files.put("patroni.yml", filled("patroni.yml", values));
        files.put("first-start.sql", firstStart(database));
        if (database.args().backups().isPresent()) {
            files.put("pgbackrest.conf", filled("pgbackrest.conf", values) + repository(database));
            files.put("restore-test.sh", filled("restore-test.sh", values));
        }
        return files;
    }

    private static String filled(String file, Map<String, String> values) {
        return Template.filled(Settings.class, file, values);
    }

    private static Map<String, String> values(Blueprint database) {
        var args = database.args();
        var archived = args.backups().isPresent();
        return new TreeMap<>(Map.of(
                "name",
                database.name(),
                "namespace",
                database.namespace(),
                "role",
                Blueprint.ROLE,
                "strict",
                String.valueOf(args.durability().isStrict()),
                "connections",
                String.valueOf(args.connections()),
                "cache",
                cacheMebibytes(args.memory()) + "MB",
                "archived",
                archived ? "on" : "off",
                "archive",
                archived ? "pgbackrest --stanza=" + database.name() + " archive-push %p" : ""));
    }

    /** A quarter of the memory (https://www.postgresql.org/docs/15/runtime-config-resource.html, shared_buffers); 16 MB at least. */
    static long cacheMebibytes(String memory) {
        var number = Long.parseLong(memory.replaceAll("[A-Za-z]+$", ""));
        var bytes =
                switch (memory.replaceAll("^\\d+", "")) {
                    case "Ki" -> number << 10;
                    case "Mi" -> number << 20;
                    case "Gi" -> number << 30;
                    case "Ti" -> number << 40;
                    case "k" -> number * 1_000;
                    case "M" -> number * 1_000_000;
                    case "G" -> number * 1_000_000_000;
                    case "T" -> number * 1_000_000_000_000L;
                    default -> number;
                };
        return Math.max(16, bytes / (4L << 20));
    }

    /** Read by psql. Passwords come from the environment, and stand in no file. */
    private static String firstStart(Blueprint database) {
        var databases = database.args().databases().stream()
                .map(each -> """
                        \\getenv password %s
                        create role %2$s login password :'password';
                        create database %2$s owner %2$s;
                        revoke connect on database %2$s from public;
                        """.formatted(Member.passwordOf(each), each))
                .collect(Collectors.joining());
        return database.args().backups().isPresent()
                ? databases + "\\! pgbackrest --stanza=" + database.name() + " stanza-create\n"
                : databases;
    }

    private static String repository(Blueprint database) {
        var keep = "repo1-retention-full="
                + database.args().profile().backupRetention().toDays() + "\n";
        var path = "/" + database.namespace() + "." + database.name() + "\n";
        return keep
                + database.args()
                        .backups()
                        .orElseThrow()
                        .place()
                        .match(
                                bucket -> "repo1-type=s3\nrepo1-s3-bucket=" + bucket.bucket() + "\nrepo1-s3-endpoint="
                                        + bucket.endpoint() + "\nrepo1-s3-region=" + bucket.region()
                                        + "\nrepo1-storage-ca-file="
                                        + AUTHORITIES + "\nrepo1-path=" + path,
                                claim -> "repo1-type=posix\nrepo1-path=" + Member.BACKUPS + path)
                + "\n[" + database.name()
                + "]\npg1-path=/var/lib/postgresql/data\npg1-socket-path=/var/lib/postgresql\npg1-user=postgres\n";
    }
}
