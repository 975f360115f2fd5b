package dev.nospof.components.kubernetes.quorum;

import dev.nospof.components.kubernetes.Names;
import dev.nospof.components.kubernetes.parts.AlertRule;
import dev.nospof.components.kubernetes.parts.Named;
import dev.nospof.components.kubernetes.parts.TimedJob;
import dev.nospof.components.kubernetes.parts.Waived;
import dev.nospof.components.model.Timing;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;

/** A set's name and arguments: all that its children are made of. */
record Blueprint(String name, QuorumStatefulSetArgs args) implements Named {
    /** Where clients connect; the headless Service has the set's own name. */
    static final String CLIENTS = "-client";

    /** The CronJob, and its pods, which no selector of members may find. */
    static final String SNAPSHOTS = "-snapshots";

    /** The ConfigMap. */
    static final String FILES = "-files";

    static Blueprint of(String name, QuorumStatefulSetArgs args) {
        Names.check(name);
        if (args.snapshots().isPresent()) {
            TimedJob.checkName("QuorumStatefulSet", name, List.of(SNAPSHOTS));
        }
        return new Blueprint(name, args);
    }

    QuorumProgram program() {
        return args.program();
    }

    /** Two of three, three of five. */
    int majority() {
        return args.members() / 2 + 1;
    }

    /** How long a member may take to stop: it hands over and closes its files; nothing is waited for. */
    Timing timing() {
        return new Timing(
                args.bootTime(),
                Timing.PROPAGATION,
                Timing.PROPAGATION,
                args.profile().graceLimit());
    }

    QuorumProgram.Members all() {
        int first = program().numbers().first();
        var names = IntStream.range(first, first + args.members())
                .mapToObj(i -> name + "-" + i)
                .toList();
        return new QuorumProgram.Members(
                names, names.stream().map(this::host).toList(), first, args.namespace() + "." + name);
    }

    /** What members read beside their command line; often nothing. */
    SortedMap<String, String> files() {
        return program().filesOf(all());
    }

    /** {@code store-0.store.shop.svc} */
    String host(String member) {
        return member + "." + name + "." + args.namespace() + ".svc";
    }

    /** {@code store-client.shop.svc}: of members that have a majority. */
    String clientHost() {
        return name + CLIENTS + "." + args.namespace() + ".svc";
    }

    /** Placed with the members' priority. */
    Named snapshots() {
        return new SnapshotTaker(name + SNAPSHOTS, this);
    }

    private record SnapshotTaker(String name, Blueprint of) implements Named {
        @Override
        public String namespace() {
            return of.namespace();
        }

        @Override
        public Optional<String> existingPriorityClass() {
            return Optional.of(of.priorityClass());
        }

        @Override
        public Waived waived() {
            return of.waived();
        }
    }

    @Override
    public String namespace() {
        return args.namespace();
    }

    @Override
    public Optional<String> existingPriorityClass() {
        return args.priorityClass();
    }

    @Override
    public Waived waived() {
        return args.waived();
    }

    AlertRule.Owner alertsOwner() {
        return new AlertRule.Owner(args.namespace(), name, args.profile().paging(), args.runbooks());
    }
}
