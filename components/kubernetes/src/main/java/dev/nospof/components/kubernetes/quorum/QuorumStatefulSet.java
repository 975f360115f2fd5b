package dev.nospof.components.kubernetes.quorum;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.apps.v1.StatefulSet;
import com.pulumi.kubernetes.apps.v1.StatefulSetArgs;
import com.pulumi.kubernetes.batch.v1.CronJob;
import com.pulumi.kubernetes.batch.v1.CronJobArgs;
import com.pulumi.kubernetes.core.v1.ConfigMap;
import com.pulumi.kubernetes.core.v1.ConfigMapArgs;
import com.pulumi.kubernetes.core.v1.Service;
import com.pulumi.kubernetes.core.v1.ServiceAccount;
import com.pulumi.kubernetes.core.v1.ServiceAccountArgs;
import com.pulumi.kubernetes.core.v1.ServiceArgs;
import com.pulumi.kubernetes.networking.v1.NetworkPolicy;
import com.pulumi.kubernetes.networking.v1.NetworkPolicyArgs;
import com.pulumi.kubernetes.policy.v1.PodDisruptionBudget;
import com.pulumi.kubernetes.policy.v1.PodDisruptionBudgetArgs;
import com.pulumi.kubernetes.scheduling.v1.PriorityClass;
import com.pulumi.kubernetes.scheduling.v1.PriorityClassArgs;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import com.pulumi.resources.ResourceArgs;
import dev.nospof.components.kubernetes.ChildOptions;
import dev.nospof.components.kubernetes.CustomObject;
import dev.nospof.components.kubernetes.CustomObjectArgs;
import dev.nospof.components.kubernetes.Endpoint;
import dev.nospof.components.kubernetes.parts.Priority;
import dev.nospof.components.model.Child;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;

/**
 * Members that agree by majority and keep what they agreed on, while any one pod, node or zone is lost.
 *
 * <p><b>Creates:</b> a StatefulSet with a volume for each member, a headless Service for the members and one for clients, a ServiceAccount, a
 * PodDisruptionBudget, a NetworkPolicy; a ConfigMap where the program reads files; a CronJob and its NetworkPolicy where snapshots are asked
 * for; a PriorityClass unless it is given one; a ServiceMonitor (where the program has metrics), a
 * PrometheusRule and a dashboard unless told not to.
 *
 * <p><b>Promises:</b> an odd number of members, none on the node of another, in no zone a majority; after a full stop they find each other
 * by themselves; volumes outlive the set. Every snapshot that is kept was restored for a trial.
 *
 * <p><b>Does not promise:</b> snapshots unless asked for, and nothing of what was written since the last one; that a member whose volume is lost is replaced (a person removes and adds it); that the storage class
 * waits for the scheduler ({@code WaitForFirstConsumer}); to grow or shrink: the members are written down in each one's command line or file.
 *
 * <p>Needs Kubernetes 1.30 or newer, nodes in three zones, and room for every member on a node of its own.
 */
public final class QuorumStatefulSet extends ComponentResource implements Endpoint {
    /** The children, for {@link QuorumStatefulSetArgs.Builder#customise}. */
    public static final Child<StatefulSetArgs> STATEFUL_SET = Child.of(StatefulSetArgs.class, "stateful-set");

    public static final Child<ConfigMapArgs> FILES = Child.of(ConfigMapArgs.class, "files");
    public static final Child<ServiceArgs> MEMBERS = Child.of(ServiceArgs.class, "members");
    public static final Child<ServiceArgs> CLIENTS = Child.of(ServiceArgs.class, "clients");
    public static final Child<ServiceAccountArgs> SERVICE_ACCOUNT =
            Child.of(ServiceAccountArgs.class, "service-account");
    public static final Child<PodDisruptionBudgetArgs> BUDGET = Child.of(PodDisruptionBudgetArgs.class, "budget");
    public static final Child<NetworkPolicyArgs> NETWORK_POLICY = Child.of(NetworkPolicyArgs.class, "network-policy");
    public static final Child<PriorityClassArgs> PRIORITY = Child.of(PriorityClassArgs.class, "priority");
    public static final Child<CronJobArgs> SNAPSHOTS = Child.of(CronJobArgs.class, "snapshots");
    public static final Child<CustomObjectArgs> MONITOR = Child.of(CustomObjectArgs.class, "monitor");
    public static final Child<CustomObjectArgs> ALERTS = Child.of(CustomObjectArgs.class, "alerts");
    public static final Child<ConfigMapArgs> DASHBOARD = Child.of(ConfigMapArgs.class, "dashboard");

    private final Blueprint blueprint;
    private final Output<String> host;

    /** @throws dev.nospof.components.model.UnsafeArgs if the name cannot be that of a Service */
    public QuorumStatefulSet(String name, QuorumStatefulSetArgs args, ComponentResourceOptions options) {
        super("nospof:kubernetes:QuorumStatefulSet", Blueprint.of(name, args).name(), args, options);
        blueprint = Blueprint.of(name, args);
        var children = new ChildOptions(this, options);

        // No member can be made, or find another, before these exist.
        var needed = new ArrayList<Resource>();
        if (args.priorityClass().isEmpty()) {
            var priority =
                    Priority.of(blueprint.priorityClass(), blueprint.labels(), "Set " + args.namespace() + "/" + name);
            needed.add(new PriorityClass(nameOf(PRIORITY), built(PRIORITY, priority), children.all()));
        }
        needed.add(new ServiceAccount(
                nameOf(SERVICE_ACCOUNT), built(SERVICE_ACCOUNT, blueprint.identity()), children.all()));
        needed.add(
                new NetworkPolicy(nameOf(NETWORK_POLICY), built(NETWORK_POLICY, Reach.of(blueprint)), children.all()));
        if (!blueprint.files().isEmpty()) {
            needed.add(new ConfigMap(nameOf(FILES), built(FILES, files()), children.all()));
        }
        needed.add(new Service(nameOf(MEMBERS), built(MEMBERS, Addresses.members(blueprint)), children.all()));
        new StatefulSet(nameOf(STATEFUL_SET), built(STATEFUL_SET, Pods.of(blueprint)), children.after(needed));
        new PodDisruptionBudget(nameOf(BUDGET), built(BUDGET, Budget.of(blueprint)), children.all());
        if (args.snapshots().isPresent()) {
            needed.add(new NetworkPolicy(
                    nameOf(SNAPSHOTS) + "-network-policy", SnapshotJob.reach(blueprint), children.all()));
            new CronJob(nameOf(SNAPSHOTS), built(SNAPSHOTS, SnapshotJob.of(blueprint)), children.after(needed));
        }
        var clients = new Service(nameOf(CLIENTS), built(CLIENTS, Addresses.clients(blueprint)), children.all());
        if (args.isMonitored()) {
            if (args.program().metricsPath().isPresent()) {
                new CustomObject(nameOf(MONITOR), built(MONITOR, Watched.monitor(blueprint)), children.all());
            }
            new CustomObject(nameOf(ALERTS), built(ALERTS, Watched.alerts(blueprint)), children.all());
            new ConfigMap(nameOf(DASHBOARD), built(DASHBOARD, Watched.dashboard(blueprint)), children.all());
        }

        host = clients.metadata()
                .applyValue(m -> m.name().orElse(name + Blueprint.CLIENTS) + "."
                        + m.namespace().orElse(args.namespace()) + ".svc");
        registerOutputs(new TreeMap<>(Map.of("host", host, "port", Output.of(port()))));
    }

    public QuorumStatefulSet(String name, QuorumStatefulSetArgs args) {
        this(name, args, ComponentResourceOptions.Empty);
    }

    @Override
    public String name() {
        return blueprint.name();
    }

    /** Of the members that are ready: {@code store-client.shop.svc}. Whoever uses it is created after the Service. */
    @Override
    public Output<String> host() {
        return host;
    }

    /** The port for clients. */
    @Override
    public int port() {
        return blueprint.program().clientPort();
    }

    @Override
    public Route route() {
        return Route.Pods.named(blueprint.args().namespace(), blueprint.name());
    }

    private ConfigMapArgs files() {
        return ConfigMapArgs.builder()
                .metadata(blueprint
                        .metadata()
                        .name(blueprint.name() + Blueprint.FILES)
                        .build())
                .data(blueprint.files())
                .build();
    }

    private String nameOf(Child<?> child) {
        return child.nameIn(blueprint.name());
    }

    private <A extends ResourceArgs> A built(Child<A> child, A args) {
        return blueprint.args().customised(child, args);
    }
}
