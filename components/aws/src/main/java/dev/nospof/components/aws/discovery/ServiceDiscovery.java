package dev.nospof.components.aws.discovery;

import com.pulumi.aws.servicediscovery.PrivateDnsNamespace;
import com.pulumi.aws.servicediscovery.PrivateDnsNamespaceArgs;
import com.pulumi.aws.servicediscovery.Service;
import com.pulumi.aws.servicediscovery.ServiceArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import dev.nospof.components.aws.ChildOptions;
import dev.nospof.components.model.Child;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Names inside of a network that lead to whoever is registered under them: AWS Cloud Map with a private domain.
 *
 * <p><b>Creates:</b> a private DNS namespace that the network sees, unless there is one already, and a service in it for each name.
 *
 * <p><b>Promises:</b> who asks for a name is given up to eight of those that are well, and so has others to try; who is said to be lost is not answered any more, and forgotten within {@link
 * #forgottenWithin()}.
 *
 * <p><b>Does not promise:</b> that anybody registers, or says that an instance is lost: ECS does both for its tasks, elsewhere it is the matter of whoever runs them. That clients that never ask again are led
 * anywhere. Alarms: CloudWatch counts nothing of names; what is behind them has its own. Anything outside of the network, or in another region.
 *
 * <p>{@code Dependency.hard(names.of("orders"))} gives a service {@code ORDERS_HOST} and {@code ORDERS_PORT}.
 */
public final class ServiceDiscovery extends ComponentResource {
    /** The children, for {@link ServiceDiscoveryArgs.Builder#customise}. */
    public static final Child<PrivateDnsNamespaceArgs> NAMESPACE = Child.of(PrivateDnsNamespaceArgs.class, "namespace");

    /** Keyed by name: {@code orders}. */
    public static final Child<ServiceArgs> SERVICE = Child.of(ServiceArgs.class, "service");

    private static final String ANY = "*";

    private final Blueprint blueprint;
    private final Output<String> namespaceId;
    private final Output<String> hostedZone;
    private final SortedMap<String, DiscoveredName> names;

    /** @throws dev.nospof.components.model.UnsafeArgs if the name cannot be part of AWS' names */
    public ServiceDiscovery(String name, ServiceDiscoveryArgs args, ComponentResourceOptions options) {
        super("nospof:aws:ServiceDiscovery", Blueprint.of(name, args).name(), args, options);
        blueprint = Blueprint.of(name, args);
        var children = new ChildOptions(this, options);
        var made = args.existingNamespace().isPresent() ? null : namespace(children);
        namespaceId = made == null ? args.existingNamespace().orElseThrow() : made.id();
        hostedZone = made == null ? Output.of(ANY) : made.hostedZone();
        var all = new TreeMap<String, DiscoveredName>();
        args.services().forEach((service, port) -> all.put(service, service(service, port, children)));
        names = Collections.unmodifiableSortedMap(all);
        registerOutputs(new TreeMap<>(Map.of(
                "domain",
                Output.of(args.domain()),
                "forgottenSeconds",
                Output.of((int) forgottenWithin().toSeconds()),
                "namespaceId",
                namespaceId)));
    }

    public ServiceDiscovery(String name, ServiceDiscoveryArgs args) {
        this(name, args, ComponentResourceOptions.Empty);
    }

    private PrivateDnsNamespace namespace(ChildOptions children) {
        return new PrivateDnsNamespace(
                blueprint.nameOf(NAMESPACE),
                blueprint.built(NAMESPACE, Namespaces.of(blueprint)),
                children.kept(blueprint.profile().protectsState()));
    }

    private DiscoveredName service(String name, int port, ChildOptions children) {
        var child = SERVICE.in(name);
        var service = new Service(
                blueprint.nameOf(child),
                blueprint.built(child, Services.of(blueprint, name, namespaceId)),
                children.kept(blueprint.profile().protectsState()));
        var domain = blueprint.args().domain();
        return new DiscoveredName(
                name,
                service.name().applyValue(known -> known + "." + domain),
                port,
                blueprint.args().network().ranges(),
                service.id(),
                service.arn());
    }

    /**
     * One of the names.
     *
     * @throws dev.nospof.components.model.UnsafeArgs if there is none such
     */
    public DiscoveredName of(String service) {
        if (!names.containsKey(service)) {
            throw Checks.noSuchName(service, names.keySet());
        }
        return names.get(service);
    }

    /** All of them, by name. */
    public SortedMap<String, DiscoveredName> all() {
        return names;
    }

    /** The domain that all names end with: {@code shop.internal}. */
    public String domain() {
        return blueprint.args().domain();
    }

    /** For whoever makes further services in it. */
    public Output<String> namespaceId() {
        return namespaceId;
    }

    /** From the moment that Cloud Map is told of a lost instance until no resolver gives it to anybody. */
    public Duration forgottenWithin() {
        return blueprint.forgottenWithin();
    }

    /**
     * A policy document for whoever registers instances under a name, says how they are, and takes them away. ECS needs none.
     *
     * @throws dev.nospof.components.model.UnsafeArgs if there is no such name
     */
    public Output<String> rightsToRegister(String service) {
        return Rights.toRegister(of(service).arn(), hostedZone);
    }
}
