package dev.nospof.components.aws.backup;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import dev.nospof.components.aws.parts.Choices;
import dev.nospof.components.aws.parts.Choosing;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a caller may choose; the rest is {@link BackupPlan}'s promise. Built, then immutable and valid. */
public final class BackupPlanArgs extends ResourceArgs {
    @Import(name = "profile", required = true)
    @SuppressWarnings("UnusedVariable") // Read by the SDK, for the component's own inputs.
    private final String profileName;

    private final List<Kept> keeps;
    private final SortedMap<String, String> tagged;
    private final SortedMap<String, Output<String>> named;
    private final LocalTime at;
    private final Duration keepsFor;
    private final Optional<Duration> coldAfter;
    private final boolean continuous;
    private final Lock lock;
    private final Optional<Duration> lockedForGoodAfter;
    private final List<VaultCopy> copies;
    private final SortedMap<String, Output<String>> otherVaults;
    private final boolean uncopied;
    private final boolean tested;
    private final Optional<Output<String>> key;
    private final Choices choices;

    private BackupPlanArgs(Builder builder, Choices choices) {
        this.profileName = choices.profile().name();
        this.keeps = List.copyOf(builder.keeps);
        this.tagged = Collections.unmodifiableSortedMap(new TreeMap<>(builder.tagged));
        this.named = Collections.unmodifiableSortedMap(new TreeMap<>(builder.named));
        this.at = builder.at;
        this.keepsFor = builder.keepsFor.orElse(choices.profile().backupRetention());
        this.coldAfter = builder.coldAfter;
        this.continuous = builder.continuous;
        this.lock = builder.lock.orElseGet(() -> Lock.around(keepsFor));
        this.lockedForGoodAfter = builder.lockedForGoodAfter;
        this.copies = List.copyOf(builder.copies);
        this.otherVaults = Collections.unmodifiableSortedMap(new TreeMap<>(builder.otherVaults));
        this.uncopied = builder.uncopied;
        this.tested = builder.tested;
        this.key = builder.key;
        this.choices = choices;
    }

    public static Builder builder() {
        return new Builder();
    }

    List<Kept> keeps() {
        return keeps;
    }

    SortedMap<String, String> tagged() {
        return tagged;
    }

    /** ARNs by what they are called in the plan. */
    SortedMap<String, Output<String>> named() {
        return named;
    }

    LocalTime at() {
        return at;
    }

    Duration keepsFor() {
        return keepsFor;
    }

    Optional<Duration> coldAfter() {
        return coldAfter;
    }

    boolean continuous() {
        return continuous;
    }

    Lock lock() {
        return lock;
    }

    Optional<Duration> lockedForGoodAfter() {
        return lockedForGoodAfter;
    }

    List<VaultCopy> copies() {
        return copies;
    }

    /** ARNs of vaults that are there already, by what they are called here. */
    SortedMap<String, Output<String>> otherVaults() {
        return otherVaults;
    }

    boolean uncopied() {
        return uncopied;
    }

    boolean tested() {
        return tested;
    }

    Optional<Output<String>> key() {
        return key;
    }

    /** What every component lets its caller choose. */
    Choices choices() {
        return choices;
    }

    /** Every setter returns the builder; {@link #build} checks everything together. Without alarms nobody notices that there are no backups, until one is needed. */
    public static final class Builder extends Choosing<Builder> {
        private List<Kept> keeps = Kept.ORDINARY;
        private final SortedMap<String, String> tagged = new TreeMap<>();
        private final SortedMap<String, Output<String>> named = new TreeMap<>();
        private LocalTime at = LocalTime.of(1, 0);
        private Optional<Duration> keepsFor = Optional.empty();
        private Optional<Duration> coldAfter = Optional.empty();
        private boolean continuous;
        private Optional<Lock> lock = Optional.empty();
        private Optional<Duration> lockedForGoodAfter = Optional.empty();
        private final List<VaultCopy> copies = new ArrayList<>();
        private final SortedMap<String, Output<String>> otherVaults = new TreeMap<>();
        private boolean uncopied;
        private boolean tested = true;
        private Optional<Output<String>> key = Optional.empty();

        private Builder() {
            super(Checks.GIVEN);
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** The kinds of what is backed up; by default all but buckets, which keep old versions themselves. */
        public Builder keeps(Kept... kinds) {
            this.keeps = Checks.kept(Stream.of(kinds).distinct().sorted().toList());
            return this;
        }

        /** Whatever of these kinds has this tag, in this region. May be called several times; by default whatever components of the profile made. */
        public Builder tagged(String key, String value) {
            this.tagged.put(key, value);
            return this;
        }

        /** What has this ARN, whatever its tags. May be called several times. */
        public Builder of(String name, Output<String> arn) {
            this.named.put(Checks.name(name), arn);
            return this;
        }

        /** When backups are made, in UTC; {@code 01:00} by default. */
        public Builder at(String time) {
            this.at = Checks.time(time);
            return this;
        }

        /** How long each is kept; as long as the profile says by default, 35 days in production. */
        public Builder keepsFor(Duration time) {
            this.keepsFor = Optional.of(time);
            return this;
        }

        /** When one goes where it costs less and takes hours to come back from. By default none does, and not everything can. */
        public Builder coldAfter(Duration time) {
            this.coldAfter = Optional.of(time);
            return this;
        }

        /** Keeps every moment of what AWS can do that of: Aurora, RDS, S3. By default each night. */
        public Builder continuous() {
            this.continuous = true;
            return this;
        }

        /** For how long backups have to be kept, and may be; a week to a year by default. Others are refused by the vault. */
        public Builder locked(Duration atLeast, Duration atMost) {
            this.lock = Optional.of(new Lock(atLeast, atMost));
            return this;
        }

        /** After so long nobody can take the lock away any more, whoever they are. By default those can who have the right to. There is no way back. */
        public Builder lockedForGoodAfter(Duration time) {
            this.lockedForGoodAfter = Optional.of(time);
            return this;
        }

        /** Another region gets a copy of each backup, in a vault that is made there. May be called several times. */
        public Builder copiedTo(VaultCopy copy) {
            this.copies.add(copy);
            this.uncopied = false;
            return this;
        }

        /** A vault that is there already gets a copy of each backup: that of another account, whose policy lets this one copy into it. */
        public Builder copiedTo(String name, Output<String> vaultArn) {
            this.otherVaults.put(Checks.name(name), vaultArn);
            this.uncopied = false;
            return this;
        }

        /** Backups are where the originals are, and go with them. */
        public Builder withoutCopies() {
            this.copies.clear();
            this.otherVaults.clear();
            this.uncopied = true;
            return this;
        }

        /** Nobody knows whether a backup can be restored before one has to be. */
        public Builder withoutRestoreTests() {
            this.tested = false;
            return this;
        }

        /** A key of yours that encrypts the vault: its ARN; by default one of AWS' own, which lets no other account have a copy. */
        public Builder encryptedWith(Output<String> keyArn) {
            this.key = Optional.of(keyArn);
            return this;
        }

        /**
         * Checks all of it together.
         *
         * @throws dev.nospof.components.model.UnsafeArgs if backups could go with what they are of, or AWS would refuse them
         */
        public BackupPlanArgs build() {
            var args = new BackupPlanArgs(this, choices());
            Checks.all(args);
            mustBeHeard();
            return args;
        }
    }
}
