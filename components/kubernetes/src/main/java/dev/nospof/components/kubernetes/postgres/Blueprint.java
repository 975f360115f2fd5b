package dev.nospof.components.kubernetes.postgres;

import com.pulumi.kubernetes.core.v1.inputs.EnvVarArgs;
import com.pulumi.kubernetes.core.v1.inputs.EnvVarSourceArgs;
import com.pulumi.kubernetes.core.v1.inputs.SecretKeySelectorArgs;
import dev.nospof.components.kubernetes.Labels;
import dev.nospof.components.kubernetes.Names;
import dev.nospof.components.kubernetes.parts.AlertRule;
import dev.nospof.components.kubernetes.parts.Named;
import dev.nospof.components.kubernetes.parts.TimedJob;
import dev.nospof.components.kubernetes.parts.Waived;
import dev.nospof.components.model.Timing;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A database's name and arguments: all that its children are made of. */
record Blueprint(String name, ReplicatedPostgresArgs args) implements Named {
    static final int PORT = 5432;
    static final int PATRONI = 8008;
    /** The image's user. */
    static final int USER = 10_001;

    /** What names each member; others have the database's name with the parts below after it. */
    static final String MEMBERS = "-members";

    static final String REPLICA = "-replica";
    static final String POOLER = "-pooler";
    static final String JOBS = "-jobs";

    /** PostgreSQL writes everything down before it stops; a checkpoint of a gigabyte takes a slow disk a minute. */
    private static final Duration CHECKPOINT = Duration.ofMinutes(1);

    static Blueprint of(String name, ReplicatedPostgresArgs args) {
        Names.check(name);
        if (args.backups().isPresent()) {
            TimedJob.checkName("ReplicatedPostgres", name, args.runBy().match(() -> Jobs.ALL, List::of));
        }
        return new Blueprint(name, args);
    }

    /** One in each zone: a second one in a zone would be lost with the first. */
    int members() {
        return args.profile().zones();
    }

    Timing timing() {
        return new Timing(
                args.bootTime(), CHECKPOINT, Timing.PROPAGATION, args.profile().graceLimit());
    }

    String credentials() {
        return args.credentials().orElse(name + "-credentials");
    }

    /** A variable that the kubelet reads from the credentials. */
    EnvVarArgs secret(String variable, String key) {
        return secret(variable, credentials(), key);
    }

    static EnvVarArgs secret(String variable, String secret, String key) {
        return EnvVarArgs.builder()
                .name(variable)
                .valueFrom(EnvVarSourceArgs.builder()
                        .secretKeyRef(SecretKeySelectorArgs.builder()
                                .name(secret)
                                .key(key)
                                .build())
                        .build())
                .build();
    }

    static EnvVarArgs plain(String variable, String value) {
        return EnvVarArgs.builder().name(variable).value(value).build();
    }

    /** Follows the primary: {@code orders-db.shop.svc} */
    String host() {
        return name + "." + args.namespace() + ".svc";
    }

    /** A name for a child that is not a member, and for its pods, so that no selector of members finds them. */
    Part part(String suffix) {
        return new Part(name + suffix, this);
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

    /** What helps the members and is none: the pooler, the jobs. Placed with the same priority. */
    record Part(String name, Blueprint of) implements Named {
        @Override
        public String namespace() {
            return of.namespace();
        }

        @Override
        public Optional<String> existingPriorityClass() {
            return Optional.of(of.priorityClass());
        }
    }

    /** What Patroni writes onto its pods and looks for; they begin as standbys. */
    static final String ROLE = "nospof.dev/role";

    static final String NAME = Labels.NAME;
}
