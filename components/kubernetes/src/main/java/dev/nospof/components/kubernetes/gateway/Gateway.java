package dev.nospof.components.kubernetes.gateway;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.apps.v1.DeploymentArgs;
import com.pulumi.kubernetes.apps.v1.inputs.DeploymentSpecArgs;
import com.pulumi.kubernetes.core.v1.ConfigMap;
import com.pulumi.kubernetes.core.v1.ConfigMapArgs;
import com.pulumi.kubernetes.core.v1.Service;
import com.pulumi.kubernetes.core.v1.ServiceArgs;
import com.pulumi.kubernetes.core.v1.inputs.ConfigMapVolumeSourceArgs;
import com.pulumi.kubernetes.core.v1.inputs.ContainerArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodTemplateSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.VolumeArgs;
import com.pulumi.kubernetes.core.v1.inputs.VolumeMountArgs;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import dev.nospof.components.kubernetes.ChildOptions;
import dev.nospof.components.kubernetes.CustomObject;
import dev.nospof.components.kubernetes.CustomObjectArgs;
import dev.nospof.components.kubernetes.Endpoint;
import dev.nospof.components.kubernetes.Names;
import dev.nospof.components.kubernetes.parts.Checksum;
import dev.nospof.components.kubernetes.service.Health;
import dev.nospof.components.kubernetes.service.Monitoring;
import dev.nospof.components.kubernetes.service.SelfHealingService;
import dev.nospof.components.kubernetes.service.SelfHealingServiceArgs;
import dev.nospof.components.model.Child;
import dev.nospof.components.model.Dependency;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The way in to services of a cluster.
 *
 * <p><b>Creates:</b> a {@link SelfHealingService} of HAProxy pods, a ConfigMap with their file, a Service without an address for each way,
 * alerts, and where it is asked for a load balancer; or, by a controller of the Gateway API, a Gateway and an HTTPRoute.
 *
 * <p><b>Promises</b>, with pods of its own: to ask every pod behind it itself, so that one which falls silent gets no new request after
 * 4 s at most, whatever Kubernetes has noticed; to try another pod when one can not be connected to; to send nothing twice that may not be,
 * and nothing at all twice while more than a tenth of the requests fails; to give up later than the service does; to finish open requests
 * when a pod of it stops.
 *
 * <p><b>Does not promise:</b> that a request which a pod had already taken when it fell silent is answered; encryption (end it in front).
 */
public final class Gateway extends ComponentResource implements Endpoint {
    /** The children, for {@link GatewayArgs.Builder#customise}; those of the pods by {@link GatewayArgs.Builder#pods}. */
    public static final Child<ConfigMapArgs> FILES = Child.of(ConfigMapArgs.class, "files");

    public static final Child<ServiceArgs> ENTRANCE = Child.of(ServiceArgs.class, "entrance");
    public static final Child<CustomObjectArgs> ALERTS = Child.of(CustomObjectArgs.class, "gateway-alerts");
    public static final Child<CustomObjectArgs> GATEWAY = Child.of(CustomObjectArgs.class, "gateway");
    public static final Child<CustomObjectArgs> ROUTE = Child.of(CustomObjectArgs.class, "route");

    static final int PORT = 8080;

    private static final int METRICS = 8081;
    private static final String FOLDER = "/etc/nospof";

    private final String name;
    private final GatewayArgs args;
    private final Output<String> host;

    /** @throws dev.nospof.components.model.UnsafeArgs if the name cannot be that of a Service */
    public Gateway(String name, GatewayArgs args, ComponentResourceOptions options) {
        super("nospof:kubernetes:Gateway", Names.check(name), args, options);
        this.name = name;
        this.args = args;
        var children = new ChildOptions(this, options);
        host = args.servedBy().match(() -> ownPods(children), api -> byController(api, children));
        registerOutputs(new TreeMap<>(Map.of("host", host, "port", Output.of(port()))));
    }

    public Gateway(String name, GatewayArgs args) {
        this(name, args, ComponentResourceOptions.Empty);
    }

    private Output<String> ownPods(ChildOptions children) {
        var needed = new ArrayList<Resource>();
        needed.add(new ConfigMap(FILES.nameIn(name), args.customised(FILES, Files.of(name, args)), children.all()));
        for (var way : args.ways()) {
            needed.add(new Service(Files.podsOf(name, way), Files.service(name, way), children.all()));
        }
        if (args.isBehindLoadBalancer()) {
            new Service(ENTRANCE.nameIn(name), args.customised(ENTRANCE, Files.entrance(name, args)), children.all());
        }
        if (args.isMonitored()) {
            new CustomObject(ALERTS.nameIn(name), args.customised(ALERTS, Watched.alerts(name, args)), children.all());
        }
        var inside = ComponentResourceOptions.builder()
                .parent(this)
                .dependsOn(Output.concatList(children.options().getDependsOn(), Output.of(List.copyOf(needed))))
                .build();
        return new SelfHealingService(name, pods(), inside).host();
    }

    private SelfHealingServiceArgs pods() {
        var builder = SelfHealingServiceArgs.builder()
                .image(args.image())
                .namespace(args.namespace())
                .profile(args.profile())
                .port(PORT)
                .health(Health.http("/.nospof/started", "/.nospof/ready", "/.nospof/live"))
                .bootTime(Duration.ofSeconds(2))
                .longestRequest(Duration.ofSeconds(Files.longest(args)))
                .memory("128Mi")
                .callableFromAnywhere()
                .configChecksum(Output.of(Checksum.of(Files.text(name, args))))
                .monitoring(Monitoring.DEFAULT.withPort(METRICS).withRequests(Watched.METRIC))
                .dependsOn(args.ways().stream()
                        .map(way -> Dependency.hard(way.target()))
                        .toArray(Dependency[]::new))
                .customise(SelfHealingService.DEPLOYMENT, this::reading);
        return args.pods(args.isMonitored() ? builder : builder.withoutMonitoring())
                .build();
    }

    /** With its file. */
    private DeploymentArgs reading(DeploymentArgs deployment) {
        return DeploymentArgs.builder(deployment)
                .spec(deployment.spec().orElseThrow().applyValue(spec -> DeploymentSpecArgs.builder(spec)
                        .template(spec.template().applyValue(template -> PodTemplateSpecArgs.builder(template)
                                .spec(template.spec().orElseThrow().applyValue(this::reading))
                                .build()))
                        .build()))
                .build();
    }

    private PodSpecArgs reading(PodSpecArgs pod) {
        var file = VolumeArgs.builder()
                .name("files")
                .configMap(ConfigMapVolumeSourceArgs.builder()
                        .name(Files.name(name))
                        .build())
                .build();
        return PodSpecArgs.builder(pod)
                .volumes(pod.volumes().orElseThrow().applyValue(all -> and(all, file)))
                .containers(pod.containers()
                        .applyValue(all -> List.of(ContainerArgs.builder(all.get(0))
                                .command("/usr/sbin/haproxy", "-db", "-f", FOLDER + "/haproxy.cfg")
                                .volumeMounts(all.get(0)
                                        .volumeMounts()
                                        .orElseThrow()
                                        .applyValue(mounts -> and(
                                                mounts,
                                                VolumeMountArgs.builder()
                                                        .name("files")
                                                        .mountPath(FOLDER)
                                                        .build())))
                                .build())))
                .build();
    }

    private static <T> List<T> and(List<T> all, T more) {
        var longer = new ArrayList<>(all);
        longer.add(more);
        return longer;
    }

    private Output<String> byController(ServedBy.GatewayApi api, ChildOptions children) {
        var gateway = new CustomObject(
                GATEWAY.nameIn(name),
                args.customised(GATEWAY, StandardObjects.gateway(name, args, api)),
                children.all());
        new CustomObject(ROUTE.nameIn(name), args.customised(ROUTE, StandardObjects.route(name, args)), children.all());
        return gateway.metadata().applyValue(m -> m.name().orElse(name) + "." + args.namespace() + ".svc");
    }

    @Override
    public String name() {
        return name;
    }

    /** Of its pods' own Service: {@code edge.shop.svc}. With a controller it is that controller which decides the address. */
    @Override
    public Output<String> host() {
        return host;
    }

    @Override
    public int port() {
        return args.servedBy().match(() -> PORT, api -> 80);
    }

    @Override
    public Route route() {
        return Route.Pods.named(args.namespace(), name);
    }
}
