package dev.nospof.components.aws.cluster;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import dev.nospof.components.aws.Network;
import dev.nospof.components.aws.Tier;
import dev.nospof.components.aws.parts.Choices;
import dev.nospof.components.aws.parts.Choosing;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a caller may choose; the rest is {@link MultiAzCluster}'s promise. Built, then immutable and valid. */
public final class MultiAzClusterArgs extends ResourceArgs {
    @Import(required = true)
    private final String version;

    @Import(name = "profile", required = true)
    @SuppressWarnings("UnusedVariable") // Read by the SDK, for the component's own inputs.
    private final String profileName;

    private final Network network;
    private final Optional<String> calledName;
    private final Map<AddOn, String> addOns;
    private final List<String> types;
    private final int peakNodes;
    private final int leastInZone;
    private final int mostInZone;
    private final int diskGibibytes;
    private final SortedMap<String, Output<String>> admins;
    private final SortedMap<String, Output<String>> viewers;
    private final SortedMap<String, Output<String>> callers;
    private final List<String> publicRanges;
    private final Optional<Output<String>> key;
    private final boolean storageClass;
    private final Choices choices;

    private MultiAzClusterArgs(
            Builder builder, Choices choices, Network network, String version, int peak, int least, int most) {
        this.version = version;
        this.profileName = choices.profile().name();
        this.network = network;
        this.calledName = builder.calledName;
        this.addOns = Collections.unmodifiableMap(new EnumMap<>(builder.addOns));
        this.types = builder.types;
        this.peakNodes = peak;
        this.leastInZone = least;
        this.mostInZone = most;
        this.diskGibibytes = builder.diskGibibytes;
        this.admins = Collections.unmodifiableSortedMap(new TreeMap<>(builder.admins));
        this.viewers = Collections.unmodifiableSortedMap(new TreeMap<>(builder.viewers));
        this.callers = Collections.unmodifiableSortedMap(new TreeMap<>(builder.callers));
        this.publicRanges = builder.publicRanges;
        this.key = builder.key;
        this.storageClass = builder.storageClass;
        this.choices = choices;
    }

    public static Builder builder() {
        return new Builder();
    }

    String version() {
        return version;
    }

    Network network() {
        return network;
    }

    Optional<String> calledName() {
        return calledName;
    }

    String versionOf(AddOn addOn) {
        return addOns.get(addOn);
    }

    List<String> types() {
        return types;
    }

    int peakNodes() {
        return peakNodes;
    }

    int leastInZone() {
        return leastInZone;
    }

    int mostInZone() {
        return mostInZone;
    }

    int diskGibibytes() {
        return diskGibibytes;
    }

    SortedMap<String, Output<String>> admins() {
        return admins;
    }

    SortedMap<String, Output<String>> viewers() {
        return viewers;
    }

    SortedMap<String, Output<String>> callers() {
        return callers;
    }

    List<String> publicRanges() {
        return publicRanges;
    }

    Optional<Output<String>> key() {
        return key;
    }

    boolean storageClass() {
        return storageClass;
    }

    /** What every component lets its caller choose. */
    Choices choices() {
        return choices;
    }

    /**
     * Every setter returns the builder; {@link #build} checks everything together. Without alarms nobody notices when pods find no node.
     */
    public static final class Builder extends Choosing<Builder> {
        private Optional<Network> network = Optional.empty();
        private Optional<String> version = Optional.empty();
        private Optional<String> calledName = Optional.empty();
        private final Map<AddOn, String> addOns = new EnumMap<>(AddOn.class);
        private List<String> types = List.of();
        private OptionalInt peakNodes = OptionalInt.empty();
        private OptionalInt most = OptionalInt.empty();
        private int diskGibibytes = 50;
        private final SortedMap<String, Output<String>> admins = new TreeMap<>();
        private final SortedMap<String, Output<String>> viewers = new TreeMap<>();
        private final SortedMap<String, Output<String>> callers = new TreeMap<>();
        private List<String> publicRanges = List.of();
        private Optional<Output<String>> key = Optional.empty();
        private boolean storageClass = true;

        private Builder() {
            super(Checks.GIVEN);
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** Has to be given: nodes are in its private subnets, in every zone. */
        public Builder network(Network network) {
            this.network = Optional.of(network);
            return this;
        }

        /** Has to be given: of Kubernetes, of the control plane and the nodes alike. {@code 1.33} */
        public Builder version(String version) {
            this.version = Optional.of(Checks.version(version));
            return this;
        }

        /** What AWS calls the cluster; the component's own name by default. No two of one account and region may share it. */
        public Builder called(String name) {
            this.calledName = Optional.of(Checks.clusterName(name));
            return this;
        }

        /** Each of {@link AddOn} has to be given: which version of it, for this version of Kubernetes. {@code v1.20.1-eksbuild.1} */
        public Builder addOn(AddOn addOn, String version) {
            addOns.put(addOn, Checks.addOnVersion(addOn, version));
            return this;
        }

        /** Has to be given: three or more of the same size and processor, the best first. */
        public Builder instanceTypes(String... types) {
            this.types = Checks.types(List.of(types));
            return this;
        }

        /** Nodes that carry the highest load that is expected, without any reserve; as many as zones but one by default. */
        public Builder peakNodes(int nodes) {
            this.peakNodes = OptionalInt.of(Checks.peakNodes(nodes));
            return this;
        }

        /** The most nodes that an autoscaler may ask for, in all zones; by default what the loss of a zone needs. */
        public Builder atMost(int nodes) {
            this.most = OptionalInt.of(nodes);
            return this;
        }

        /** Each node's own disk, for images and logs; 50 by default. */
        public Builder diskGibibytes(int gibibytes) {
            this.diskGibibytes = Checks.disk(gibibytes);
            return this;
        }

        /**
         * At least one has to be given: the ARN of a role, or a user, that may do everything in the cluster. Whoever deploys with {@link MultiAzCluster#provider()}
         * has to be among them.
         *
         * @param name for the entry's own name
         */
        public Builder admin(String name, Output<String> principalArn) {
            admins.put(Checks.role("admin", name, admins.keySet()), principalArn);
            return this;
        }

        /** The ARN of a role, or a user, that may see everything but secrets. */
        public Builder viewer(String name, Output<String> principalArn) {
            viewers.put(Checks.role("viewer", name, viewers.keySet()), principalArn);
            return this;
        }

        /** Lets those in this security group call the API server, beside the nodes: a build server, the way in of a VPN. */
        public Builder reachedFrom(String name, Output<String> securityGroupId) {
            callers.put(Checks.role("caller", name, callers.keySet()), securityGroupId);
            return this;
        }

        /** The API server answers to the internet too, to these ranges alone; by default to the network only. */
        public Builder publicAccessFrom(String... ranges) {
            this.publicRanges = Checks.ranges(List.of(ranges));
            return this;
        }

        /** ARN of the key that secrets are encrypted with; one of its own by default. Cannot be changed. */
        public Builder encryptedWith(Output<String> keyArn) {
            this.key = Optional.of(keyArn);
            return this;
        }

        /** No default StorageClass: somebody else brings one. */
        public Builder withoutStorageClass() {
            this.storageClass = false;
            return this;
        }

        /**
         * Checks all of it together.
         *
         * @throws dev.nospof.components.model.UnsafeArgs if the loss of a node or a zone could stop what runs in it
         */
        public MultiAzClusterArgs build() {
            var known = network.orElseThrow(() -> Checks.GIVEN.missing(
                    "network",
                    "There is no zone that nodes could be in.",
                    "Name one: network(new MultiAzNetwork(…)), or an ExistingNetwork."));
            var chosen = version.orElseThrow(() -> Checks.GIVEN.missing(
                    "version",
                    "AWS would choose the newest, and another one in the next environment.",
                    "Name one: version(\"1.33\")."));
            Checks.addOns(addOns, chosen);
            Checks.types(types);
            Checks.zones(known, choices().profile());
            if (admins.isEmpty()) {
                throw Checks.GIVEN.missing(
                        "admin",
                        "Nobody could do anything in the cluster, not even who made it.",
                        "Name the role that deploys: admin(\"deploy\", role.arn()).");
            }
            var zones = known.subnets(Tier.PRIVATE).zones().size();
            var peak = peakNodes.orElse(zones - 1);
            var least = Blueprint.leastInZone(peak, zones);
            var needed = Blueprint.mostInZone(least, zones);
            var all = most.orElse(needed * zones);
            Checks.room(all, zones, needed);
            mustBeHeard();
            return new MultiAzClusterArgs(this, choices(), known, chosen, peak, least, all / zones);
        }
    }
}
