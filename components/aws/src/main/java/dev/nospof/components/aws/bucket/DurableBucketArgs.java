package dev.nospof.components.aws.bucket;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import dev.nospof.components.aws.parts.Choices;
import dev.nospof.components.aws.parts.Choosing;
import java.time.Duration;
import java.util.Optional;

/** What a caller may choose; the rest is {@link DurableBucket}'s promise. Built, then immutable and valid. */
public final class DurableBucketArgs extends ResourceArgs {
    @Import(name = "profile", required = true)
    @SuppressWarnings("UnusedVariable") // Read by the SDK, for the component's own inputs.
    private final String profileName;

    private final Duration keepsOldVersions;
    private final Optional<Duration> expiresAfter;
    private final Optional<Duration> lockedFor;
    private final Optional<Output<String>> key;
    private final Optional<BucketCopy> copy;
    private final Choices choices;

    private DurableBucketArgs(Builder builder, Choices choices) {
        this.profileName = choices.profile().name();
        this.keepsOldVersions =
                builder.keepsOldVersions.orElse(choices.profile().backupRetention());
        this.expiresAfter = builder.expiresAfter;
        this.lockedFor = builder.lockedFor;
        this.key = builder.key;
        this.copy = builder.copy;
        this.choices = choices;
    }

    public static Builder builder() {
        return new Builder();
    }

    Duration keepsOldVersions() {
        return keepsOldVersions;
    }

    Optional<Duration> expiresAfter() {
        return expiresAfter;
    }

    Optional<Duration> lockedFor() {
        return lockedFor;
    }

    Optional<Output<String>> key() {
        return key;
    }

    Optional<BucketCopy> copy() {
        return copy;
    }

    /** What every component lets its caller choose. */
    Choices choices() {
        return choices;
    }

    /**
     * Every setter returns the builder; {@link #build} checks everything together. Without alarms nobody notices when the copy is behind, or lacks something.
     */
    public static final class Builder extends Choosing<Builder> {
        private Optional<Duration> keepsOldVersions = Optional.empty();
        private Optional<Duration> expiresAfter = Optional.empty();
        private Optional<Duration> lockedFor = Optional.empty();
        private Optional<Output<String>> key = Optional.empty();
        private Optional<BucketCopy> copy = Optional.empty();

        private Builder() {
            super(Checks.GIVEN);
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** How long what was overwritten or deleted can be had back; as long as the profile keeps backups by default. */
        public Builder keepsOldVersions(Duration time) {
            this.keepsOldVersions = Optional.of(time);
            return this;
        }

        /** Objects of this age are deleted, and can be had back for as long as old versions are kept. By default none is. */
        public Builder expiresAfter(Duration age) {
            this.expiresAfter = Optional.of(age);
            return this;
        }

        /**
         * For backups: nobody overwrites or deletes an object for so long, but who has the right to go past it. It has to be said when the bucket is made.
         */
        public Builder lockedFor(Duration time) {
            this.lockedFor = Optional.of(time);
            return this;
        }

        /** A key of yours that encrypts what is kept: its ARN; by default one of S3's own. */
        public Builder encryptedWith(Output<String> keyArn) {
            this.key = Optional.of(keyArn);
            return this;
        }

        /** A bucket in another region that gets whatever this one gets. Has to be given where the profile spreads over two. */
        public Builder copiedTo(BucketCopy copy) {
            this.copy = Optional.of(copy);
            return this;
        }

        /**
         * Checks all of it together.
         *
         * @throws dev.nospof.components.model.UnsafeArgs if the bucket could lose what it was given
         */
        public DurableBucketArgs build() {
            var args = new DurableBucketArgs(this, choices());
            Checks.oldVersions(args.keepsOldVersions, choices().profile());
            Checks.days("expiresAfter", expiresAfter);
            Checks.days("lockedFor", lockedFor);
            Checks.expiry(expiresAfter, lockedFor);
            Checks.copies(args);
            if (copy.isPresent()) {
                mustBeHeard();
            }
            return args;
        }
    }
}
