package shop;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.core.Output;
import com.pulumi.kubernetes.Provider;
import com.pulumi.kubernetes.ProviderArgs;
import com.pulumi.kubernetes.apps.v1.Deployment;
import com.pulumi.kubernetes.apps.v1.DeploymentArgs;
import com.pulumi.kubernetes.apps.v1.inputs.DeploymentSpecArgs;
import com.pulumi.kubernetes.core.v1.ConfigMap;
import com.pulumi.kubernetes.core.v1.ConfigMapArgs;
import com.pulumi.kubernetes.core.v1.Namespace;
import com.pulumi.kubernetes.core.v1.Secret;
import com.pulumi.kubernetes.core.v1.SecretArgs;
import com.pulumi.kubernetes.core.v1.Service;
import com.pulumi.kubernetes.core.v1.ServiceArgs;
import com.pulumi.kubernetes.core.v1.inputs.ContainerArgs;
import com.pulumi.kubernetes.core.v1.inputs.EnvVarArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodTemplateSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.ServicePortArgs;
import com.pulumi.kubernetes.core.v1.inputs.ServiceSpecArgs;
import com.pulumi.kubernetes.meta.v1.inputs.LabelSelectorArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;
import java.util.Map;

/** A shop with two services, as a user would write it. */
public final class Shop {
    public static void main(String[] args) {
        Pulumi.run(Shop::declare);
    }

    static void declare(Context context) {
        System.out.println("declaring the shop");
        context.log().info("two services");
        var replicas = context.config().getInteger("replicas").orElse(3);
        var namespace = new Namespace("shop");
        var name = namespace.metadata().applyValue(m -> m.name().orElseThrow());
        var orders = new WebService("orders", name, replicas, ComponentResourceOptions.builder().protect(true).build());
        var cluster = new Provider("other", ProviderArgs.builder().namespace("elsewhere").build());
        var storefront = new WebService("storefront", name, replicas,
                ComponentResourceOptions.builder().provider(cluster).dependsOn(orders).build());
        new ConfigMap("addresses",
                ConfigMapArgs.builder()
                        .data(orders.address.applyValue(address -> Map.of("orders", "http://" + address + ":80/")))
                        .build(),
                CustomResourceOptions.builder().retainOnDelete(true).ignoreChanges(List.of("data")).build());
        var password = context.config().getSecret("password").applyValue(p -> p.orElse("none"));
        new Secret("database", SecretArgs.builder().stringData(password.applyValue(p -> Map.of("password", p))).build());
        context.export("namespace", name);
        context.export("password", password);
        context.export("storefront", storefront.address);
    }

    static final class WebService extends ComponentResource {
        final Output<String> address;

        WebService(String name, Output<String> namespace, int replicas, ComponentResourceOptions options) {
            super("shop:index:WebService", name, options);
            var child = CustomResourceOptions.builder().parent(this).build();
            var labels = Map.of("app", name);
            var metadata = ObjectMetaArgs.builder().namespace(namespace).labels(labels).build();
            new Deployment(name, DeploymentArgs.builder().metadata(metadata)
                    .spec(DeploymentSpecArgs.builder().replicas(replicas)
                            .selector(LabelSelectorArgs.builder().matchLabels(labels).build())
                            .template(PodTemplateSpecArgs.builder()
                                    .metadata(ObjectMetaArgs.builder().labels(labels).build())
                                    .spec(PodSpecArgs.builder().containers(ContainerArgs.builder()
                                            .name(name).image("shop/" + name + ":1")
                                            .env(EnvVarArgs.builder().name("NAMESPACE").value(namespace).build())
                                            .build()).build()).build()).build()).build(), child);
            var ports = ServicePortArgs.builder().port(80).build();
            var spec = ServiceSpecArgs.builder().selector(labels).ports(ports).build();
            var service = new Service(name, ServiceArgs.builder().metadata(metadata).spec(spec).build(), child);
            this.address = Output.format("%s.%s", service.metadata().applyValue(m -> m.name().orElseThrow()), namespace);
            registerOutputs(Map.of("address", address));
        }
    }
}
