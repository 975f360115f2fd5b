package dev.nospof.components.kubernetes.postgres;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.apps.v1.DeploymentArgs;
import com.pulumi.kubernetes.apps.v1.StatefulSetArgs;
import com.pulumi.kubernetes.batch.v1.CronJobArgs;
import com.pulumi.kubernetes.core.v1.ConfigMapArgs;
import com.pulumi.kubernetes.core.v1.ServiceArgs;
import com.pulumi.kubernetes.networking.v1.NetworkPolicyArgs;
import com.pulumi.kubernetes.policy.v1.PodDisruptionBudgetArgs;
import com.pulumi.kubernetes.scheduling.v1.PriorityClassArgs;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import dev.nospof.components.kubernetes.ChildOptions;
import dev.nospof.components.kubernetes.CustomObjectArgs;
import dev.nospof.components.kubernetes.Endpoint;
import dev.nospof.components.model.Child;
import java.util.Map;
import java.util.TreeMap;

/**
 * PostgreSQL with a member in every zone: one works, the others follow, and one of them takes over by itself.
 *
 * <p><b>Creates</b>, run by Patroni: a StatefulSet with a volume for each member, Services for the primary, the standbys and the members,
 * the objects in which members agree, a ServiceAccount with a Role for them, files, a PodDisruptionBudget, NetworkPolicies; CronJobs for
 * backups, for the check of the archive and for the restore test; PgBouncer's pods if asked for; a PriorityClass unless it is given one;
 * a ServiceMonitor, a PrometheusRule and a dashboard unless told not to. Run by CloudNativePG: the operator's objects for the same.
 *
 * <p><b>Promises:</b> losing any one pod, node or zone loses no acknowledged write and stops writing for {@value Pods#TAKEOVER_SECONDS} s
 * at most, 4 s if the primary ends in good order; the primary goes on while the API server is away; volumes outlive the set.
 *
 * <p><b>Does not promise:</b> a takeover while the API server is away, or while the primary and the standby that confirms its writes are
 * both lost; that settings of the first start change later; that passwords follow their Secret; a new major version.
 *
 * <p>Needs Kubernetes 1.30 or newer, a node in each zone for each member, a Secret with passwords, and the image {@code postgres}.
 */
public final class ReplicatedPostgres extends ComponentResource implements Endpoint {
    /** The children, for {@link ReplicatedPostgresArgs.Builder#customise}. */
    public static final Child<StatefulSetArgs> STATEFUL_SET = Child.of(StatefulSetArgs.class, "stateful-set");

    public static final Child<ConfigMapArgs> FILES = Child.of(ConfigMapArgs.class, "files");
    public static final Child<ServiceArgs> PRIMARY = Child.of(ServiceArgs.class, "primary");
    public static final Child<ServiceArgs> REPLICA = Child.of(ServiceArgs.class, "replica");
    public static final Child<ServiceArgs> MEMBERS = Child.of(ServiceArgs.class, "members");
    public static final Child<PodDisruptionBudgetArgs> BUDGET = Child.of(PodDisruptionBudgetArgs.class, "budget");
    public static final Child<NetworkPolicyArgs> NETWORK_POLICY = Child.of(NetworkPolicyArgs.class, "network-policy");
    public static final Child<PriorityClassArgs> PRIORITY = Child.of(PriorityClassArgs.class, "priority");
    public static final Child<CronJobArgs> BACKUP = Child.of(CronJobArgs.class, "backup");
    public static final Child<CronJobArgs> ARCHIVE_CHECK = Child.of(CronJobArgs.class, "archive-check");
    public static final Child<CronJobArgs> RESTORE_TEST = Child.of(CronJobArgs.class, "restore-test");
    public static final Child<DeploymentArgs> POOLER = Child.of(DeploymentArgs.class, "pooler");
    public static final Child<CustomObjectArgs> CLUSTER = Child.of(CustomObjectArgs.class, "cluster");
    public static final Child<CustomObjectArgs> MONITOR = Child.of(CustomObjectArgs.class, "monitor");
    public static final Child<CustomObjectArgs> ALERTS = Child.of(CustomObjectArgs.class, "alerts");
    public static final Child<ConfigMapArgs> DASHBOARD = Child.of(ConfigMapArgs.class, "dashboard");

    private final Blueprint blueprint;
    private final Output<String> host;

    /** @throws dev.nospof.components.model.UnsafeArgs if the name cannot be that of a Service */
    public ReplicatedPostgres(String name, ReplicatedPostgresArgs args, ComponentResourceOptions options) {
        super("nospof:kubernetes:ReplicatedPostgres", Blueprint.of(name, args).name(), args, options);
        blueprint = Blueprint.of(name, args);
        var children = new ChildOptions(this, options);
        host = args.runBy()
                .match(
                        () -> new PatroniChildren(new Making(blueprint, children)).made(),
                        () -> new OperatorChildren(new Making(blueprint, children)).made());
        registerOutputs(new TreeMap<>(Map.of("host", host, "port", Output.of(port()))));
    }

    public ReplicatedPostgres(String name, ReplicatedPostgresArgs args) {
        this(name, args, ComponentResourceOptions.Empty);
    }

    @Override
    public String name() {
        return blueprint.name();
    }

    /** Of the primary, whoever that is: {@code orders-db.shop.svc}. Whoever uses it is created after the Service. */
    @Override
    public Output<String> host() {
        return host;
    }

    @Override
    public int port() {
        return Blueprint.PORT;
    }

    @Override
    public Route route() {
        return route(blueprint.name());
    }

    /** For queries that may see what was true a moment ago. No member is behind it while only the primary is left. */
    public Endpoint standbys() {
        return beside(blueprint.args().runBy().match(() -> Blueprint.REPLICA, () -> "-ro"), blueprint.name());
    }

    /**
     * PgBouncer's, whose callers share connections to the primary.
     *
     * @throws IllegalStateException if none was asked for with {@link ReplicatedPostgresArgs.Builder#pooling}
     */
    public Endpoint pooled() {
        if (blueprint.args().pooling().isEmpty()) {
            throw new IllegalStateException("ReplicatedPostgres '" + name() + "' has no pooler.\n"
                    + "Its callers would wait for an address that does not exist.\n"
                    + "Ask for one with pooling(Pooling.DEFAULT), or use the database itself.");
        }
        return beside(Blueprint.POOLER, blueprint.name() + Blueprint.POOLER);
    }

    private Endpoint beside(String suffix, String pods) {
        var target = blueprint.name() + suffix;
        return new Known(target, Output.of(target + "." + blueprint.namespace() + ".svc"), port(), route(pods));
    }

    private Route route(String pods) {
        return blueprint
                .args()
                .runBy()
                .match(
                        () -> Route.Pods.named(blueprint.namespace(), pods),
                        () -> new Route.Pods(blueprint.namespace(), OperatorObjects.pods(blueprint)));
    }
}
