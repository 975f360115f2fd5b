package dev.nospof.components.aws.cache;

/** What answers (https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/supported-engine-versions.html). */
public enum CacheEngine {
    /** Free software, and cheaper on AWS. */
    VALKEY("valkey"),
    REDIS("redis");

    private final String word;

    CacheEngine(String word) {
        this.word = word;
    }

    /** As AWS calls it. */
    String word() {
        return word;
    }

    /** The settings that a version understands: {@code valkey8}. */
    String settings(String version) {
        return word + version.substring(0, version.indexOf('.'));
    }
}
