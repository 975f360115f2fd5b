package dev.nospof.components.kubernetes.service;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.apps.v1.Deployment;
import com.pulumi.kubernetes.apps.v1.DeploymentArgs;
import com.pulumi.kubernetes.autoscaling.v2.HorizontalPodAutoscaler;
import com.pulumi.kubernetes.autoscaling.v2.HorizontalPodAutoscalerArgs;
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
import dev.nospof.components.model.Child;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;

/**
 * A stateless service that keeps answering while any one pod, node or zone is lost, and is back at full strength by itself, also while
 * that zone stays away.
 *
 * <p><b>Creates:</b> a Deployment, a Service, a ServiceAccount, a HorizontalPodAutoscaler, a PodDisruptionBudget, a NetworkPolicy; a
 * PriorityClass unless it is given one; a ServiceMonitor, a PrometheusRule and a dashboard in a ConfigMap unless told not to.
 *
 * <p><b>Does not promise:</b> to survive the loss of a region or of a hard dependency; that nodes exist in as many zones as the profile
 * says; that the process finishes its requests after SIGTERM.
 *
 * <p>Needs Kubernetes 1.30 or newer ({@code lifecycle.preStop.sleep}), a metrics server to scale above the floor, and the Prometheus
 * operator's kinds for what watches it.
 */
public final class SelfHealingService extends ComponentResource implements Endpoint {
    /** The children, for {@link SelfHealingServiceArgs.Builder#customise}. */
    public static final Child<DeploymentArgs> DEPLOYMENT = Child.of(DeploymentArgs.class, "deployment");

    public static final Child<ServiceArgs> SERVICE = Child.of(ServiceArgs.class, "service");
    public static final Child<ServiceAccountArgs> SERVICE_ACCOUNT =
            Child.of(ServiceAccountArgs.class, "service-account");
    public static final Child<HorizontalPodAutoscalerArgs> AUTOSCALER =
            Child.of(HorizontalPodAutoscalerArgs.class, "autoscaler");
    public static final Child<PodDisruptionBudgetArgs> BUDGET = Child.of(PodDisruptionBudgetArgs.class, "budget");
    public static final Child<NetworkPolicyArgs> NETWORK_POLICY = Child.of(NetworkPolicyArgs.class, "network-policy");
    public static final Child<PriorityClassArgs> PRIORITY = Child.of(PriorityClassArgs.class, "priority");
    public static final Child<CustomObjectArgs> MONITOR = Child.of(CustomObjectArgs.class, "monitor");
    public static final Child<CustomObjectArgs> ALERTS = Child.of(CustomObjectArgs.class, "alerts");
    public static final Child<ConfigMapArgs> DASHBOARD = Child.of(ConfigMapArgs.class, "dashboard");

    private final Blueprint blueprint;
    private final Output<String> host;

    /** @throws dev.nospof.components.model.UnsafeArgs if the name cannot be that of a Service */
    public SelfHealingService(String name, SelfHealingServiceArgs args, ComponentResourceOptions options) {
        super("nospof:kubernetes:SelfHealingService", Blueprint.of(name, args).name(), args, options);
        blueprint = Blueprint.of(name, args);
        var children = new ChildOptions(this, options);

        // No pod can be made before these exist.
        var needed = new ArrayList<Resource>();
        if (args.createsPriorityClass()) {
            needed.add(new PriorityClass(nameOf(PRIORITY), built(PRIORITY, blueprint.priority()), children.all()));
        }
        needed.add(new ServiceAccount(
                nameOf(SERVICE_ACCOUNT), built(SERVICE_ACCOUNT, blueprint.identity()), children.all()));
        needed.add(
                new NetworkPolicy(nameOf(NETWORK_POLICY), built(NETWORK_POLICY, Reach.of(blueprint)), children.all()));
        new Deployment(nameOf(DEPLOYMENT), built(DEPLOYMENT, Pods.of(blueprint)), children.after(needed));
        new HorizontalPodAutoscaler(nameOf(AUTOSCALER), built(AUTOSCALER, Scaling.of(blueprint)), children.all());
        new PodDisruptionBudget(nameOf(BUDGET), built(BUDGET, Budget.of(blueprint)), children.all());
        var service = new Service(nameOf(SERVICE), built(SERVICE, Address.of(blueprint)), children.all());
        if (args.isMonitored()) {
            new CustomObject(nameOf(MONITOR), built(MONITOR, Monitor.of(blueprint)), children.all());
            new CustomObject(nameOf(ALERTS), built(ALERTS, Alerts.of(blueprint)), children.all());
            new ConfigMap(nameOf(DASHBOARD), built(DASHBOARD, Dashboard.of(blueprint)), children.all());
        }

        host = service.metadata()
                .applyValue(m -> m.name().orElse(name) + "." + m.namespace().orElse(args.namespace()) + ".svc");
        registerOutputs(new TreeMap<>(Map.of("host", host, "port", Output.of(args.port()))));
    }

    public SelfHealingService(String name, SelfHealingServiceArgs args) {
        this(name, args, ComponentResourceOptions.Empty);
    }

    @Override
    public String name() {
        return blueprint.name();
    }

    /** Known to resolvers of every namespace: {@code orders.shop.svc}. Whoever uses it is created after the Service. */
    @Override
    public Output<String> host() {
        return host;
    }

    @Override
    public int port() {
        return blueprint.args().port();
    }

    @Override
    public Route route() {
        return Route.Pods.named(blueprint.args().namespace(), blueprint.name());
    }

    private String nameOf(Child<?> child) {
        return child.nameIn(blueprint.name());
    }

    private <A extends ResourceArgs> A built(Child<A> child, A args) {
        return blueprint.args().customised(child, args);
    }
}
