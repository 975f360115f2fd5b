package dev.nospof.components.kubernetes.postgres;

import dev.nospof.components.kubernetes.Names;
import dev.nospof.components.model.UnsafeArgs;
import java.util.function.Function;

/** Where write-ahead log and base backups go. Choose one that is not lost with the cluster. */
public sealed interface BackupPlace {
    <T> T match(Function<Bucket, T> bucket, Function<Claim, T> claim);

    /**
     * A bucket that speaks S3, over TLS with a certificate of a public authority.
     *
     * @param endpoint a host: {@code s3.eu-west-1.amazonaws.com}
     * @param secret of the same namespace, with the keys {@code access-key} and {@code secret-key}
     */
    static BackupPlace bucket(String bucket, String endpoint, String region, String secret) {
        return new Bucket(bucket, endpoint, region, secret);
    }

    /**
     * A PersistentVolumeClaim of the same namespace that several nodes may write to at once ({@code ReadWriteMany}), outside the cluster's
     * own zones if it can be: a file server.
     */
    static BackupPlace claim(String name) {
        return new Claim(name);
    }

    /** See {@link BackupPlace#bucket}. */
    record Bucket(String bucket, String endpoint, String region, String secret) implements BackupPlace {
        public Bucket {
            if (!endpoint.matches("[A-Za-z0-9.-]+(:\\d{1,5})?")) {
                throw badEndpoint(endpoint);
            }
        }

        @Override
        public <T> T match(Function<Bucket, T> bucket, Function<Claim, T> claim) {
            return bucket.apply(this);
        }
    }

    /** See {@link BackupPlace#claim}. */
    record Claim(String name) implements BackupPlace {
        public Claim {
            Names.check(name);
        }

        @Override
        public <T> T match(Function<Bucket, T> bucket, Function<Claim, T> claim) {
            return claim.apply(this);
        }
    }

    private static UnsafeArgs badEndpoint(String endpoint) {
        return UnsafeArgs.because(
                "BackupPlace",
                "endpoint is '" + endpoint + "', needs to be a host, with its port if that is not 443",
                "No backup would arrive, and nobody could tell before one is needed.",
                "Write it without 'https://', such as 's3.eu-west-1.amazonaws.com'.");
    }
}
