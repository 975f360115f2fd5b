package dev.nospof.components.aws.database;

/** What answers queries. */
public enum Engine {
    POSTGRESQL("postgres", "aurora-postgresql", "POSTGRESQL", 5432),
    MYSQL("mysql", "aurora-mysql", "MYSQL", 3306),
    /** Not on Aurora, and not with readable standbys. */
    MARIADB("mariadb", "", "MYSQL", 3306);

    private final String word;
    private final String onAurora;
    private final String family;
    private final int port;

    Engine(String word, String onAurora, String family, int port) {
        this.word = word;
        this.onAurora = onAurora;
        this.family = family;
        this.port = port;
    }

    /** As RDS calls it: {@code postgres}, {@code aurora-postgresql}. */
    String word(Layout layout) {
        return layout instanceof Layout.Aurora ? onAurora : word;
    }

    boolean runsAs(Layout layout) {
        return this != MARIADB || layout instanceof Layout.Standby;
    }

    /** As RDS Proxy calls it. */
    String proxyFamily() {
        return family;
    }

    int port() {
        return port;
    }

    /** What a version has in common with all that have the same settings: {@code 16} of {@code 16.6}, {@code 8.0} of {@code 8.0.40}. */
    String series(String version) {
        var parts = version.split("\\.", -1);
        return this == POSTGRESQL ? parts[0] : parts[0] + "." + parts[1];
    }

    /** The setting that refuses open lines, and its value. */
    String encryptedLines() {
        return this == POSTGRESQL ? "rds.force_ssl" : "require_secure_transport";
    }

    String on() {
        return this == POSTGRESQL ? "1" : "ON";
    }
}
