package dev.nospof.components.aws.table;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import dev.nospof.components.aws.parts.Choices;
import dev.nospof.components.aws.parts.Choosing;
import dev.nospof.components.aws.table.TableKey.Attribute;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** What a caller may choose; the rest is {@link GlobalTable}'s promise. Built, then immutable and valid. */
public final class GlobalTableArgs extends ResourceArgs {
    @Import(name = "profile", required = true)
    @SuppressWarnings("UnusedVariable") // Read by the SDK, for the component's own inputs.
    private final String profileName;

    private final TableKey itemKey;
    private final List<TableIndex> indexes;
    private final SortedMap<String, KeyType> attributes;
    private final Optional<Throughput> provisioned;
    private final Optional<String> expiresBy;
    private final boolean streamed;
    private final boolean insights;
    private final Optional<Output<String>> encryption;
    private final List<TableCopy> copies;
    private final Choices choices;

    private GlobalTableArgs(Builder builder, Choices choices) {
        this.profileName = choices.profile().name();
        this.itemKey = new TableKey(builder.key.orElseThrow(Checks::noKey), builder.sort);
        this.indexes = List.copyOf(builder.indexes);
        this.attributes = Collections.unmodifiableSortedMap(Checks.attributes(itemKey, indexes));
        this.provisioned = builder.provisioned;
        this.expiresBy = builder.expiresBy;
        this.streamed = builder.streamed;
        this.insights = builder.insights;
        this.encryption = builder.encryption;
        this.copies = List.copyOf(builder.copies);
        this.choices = choices;
    }

    public static Builder builder() {
        return new Builder();
    }

    TableKey itemKey() {
        return itemKey;
    }

    List<TableIndex> indexes() {
        return indexes;
    }

    /** By which items are found, in the table or an index, with their types. */
    SortedMap<String, KeyType> attributes() {
        return attributes;
    }

    /** Empty where each request is paid by itself. */
    Optional<Throughput> provisioned() {
        return provisioned;
    }

    Optional<String> expiresBy() {
        return expiresBy;
    }

    boolean streamed() {
        return streamed;
    }

    boolean insights() {
        return insights;
    }

    Optional<Output<String>> encryption() {
        return encryption;
    }

    List<TableCopy> copies() {
        return copies;
    }

    /** What every component lets its caller choose. */
    Choices choices() {
        return choices;
    }

    /**
     * Every setter returns the builder; {@link #build} checks everything together. Without alarms nobody notices that requests are turned away, or that a copy is behind.
     */
    public static final class Builder extends Choosing<Builder> {
        private Optional<Attribute> key = Optional.empty();
        private Optional<Attribute> sort = Optional.empty();
        private final List<TableIndex> indexes = new ArrayList<>();
        private Optional<Throughput> provisioned = Optional.empty();
        private Optional<String> expiresBy = Optional.empty();
        private boolean streamed;
        private boolean insights = true;
        private Optional<Output<String>> encryption = Optional.empty();
        private final List<TableCopy> copies = new ArrayList<>();

        private Builder() {
            super(Checks.GIVEN);
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** The attribute by which items are found. Has to be given; another one later is another table. */
        public Builder key(String attribute, KeyType type) {
            this.key = Optional.of(new Attribute(attribute, type));
            return this;
        }

        /** The attribute in whose order items with the same key lie. None by default; another one later is another table. */
        public Builder sortedBy(String attribute, KeyType type) {
            this.sort = Optional.of(new Attribute(attribute, type));
            return this;
        }

        /** Another way to find items. May be called several times. */
        public Builder index(TableIndex index) {
            this.indexes.add(index);
            return this;
        }

        /**
         * Capacity that is paid whether it is used or not, of the table and of each index, and that grows with their load within minutes. By default each request is paid by itself, and no capacity is to be
         * planned.
         */
        public Builder provisioned(Capacity reads, Capacity writes) {
            this.provisioned = Optional.of(new Throughput(reads, writes));
            return this;
        }

        /** Items are deleted within days after the second since 1970 that this attribute holds. By default none is. */
        public Builder expiresBy(String attribute) {
            this.expiresBy = Optional.of(Checks.attribute(attribute));
            return this;
        }

        /** Others may follow what changes, for a day after it did. A table with copies is followed in any case. */
        public Builder streamed() {
            this.streamed = true;
            return this;
        }

        /** Nobody will see which items are asked for most when requests are turned away. Saves what is paid for watching each request. */
        public Builder withoutInsights() {
            this.insights = false;
            return this;
        }

        /** A key of yours that encrypts what is kept: its ARN; by default one of DynamoDB's own. */
        public Builder encryptedWith(Output<String> keyArn) {
            this.encryption = Optional.of(keyArn);
            return this;
        }

        /** A table of the same name in another region that gets whatever this one gets. May be called several times; has to be where the profile spreads over several. */
        public Builder copiedTo(TableCopy copy) {
            this.copies.add(copy);
            return this;
        }

        /**
         * Checks all of it together.
         *
         * @throws dev.nospof.components.model.UnsafeArgs if a loss that the profile lists would take the table, or DynamoDB would refuse it
         */
        public GlobalTableArgs build() {
            var args = new GlobalTableArgs(this, choices());
            Checks.indexes(args.indexes);
            Checks.copies(args, choices().profile());
            mustBeHeard();
            return args;
        }
    }
}
