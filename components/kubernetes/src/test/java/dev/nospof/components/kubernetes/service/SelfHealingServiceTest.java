package dev.nospof.components.kubernetes.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Alias;
import com.pulumi.kubernetes.Provider;
import com.pulumi.kubernetes.ProviderArgs;
import com.pulumi.kubernetes.apps.v1.DeploymentArgs;
import com.pulumi.kubernetes.core.v1.Namespace;
import com.pulumi.kubernetes.core.v1.NamespaceArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.kubernetes.policy.v1.PodDisruptionBudgetArgs;
import com.pulumi.kubernetes.policy.v1.inputs.PodDisruptionBudgetSpecArgs;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.ResourceTransformation;
import dev.nospof.components.kubernetes.Endpoint;
import dev.nospof.components.kubernetes.TinyEngine;
import dev.nospof.components.model.Dependency;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import pulumirpc.Resource.RegisterResourceRequest;

class SelfHealingServiceTest {
    private static final String COMPONENT = "nospof:kubernetes:SelfHealingService";

    @Test
    void createsOneObjectOfEachKindUnderTheComponent() {
        var all = run(() -> new SelfHealingService("orders", Orders.builder().build()));

        assertThat(all)
                .extracting(RegisterResourceRequest::getType, RegisterResourceRequest::getName)
                .extracting(Object::toString)
                .containsExactlyInAnyOrder(
                        "(\"nospof:kubernetes:SelfHealingService\", \"orders\")",
                        "(\"kubernetes:scheduling.k8s.io/v1:PriorityClass\", \"orders-priority\")",
                        "(\"kubernetes:core/v1:ServiceAccount\", \"orders-service-account\")",
                        "(\"kubernetes:networking.k8s.io/v1:NetworkPolicy\", \"orders-network-policy\")",
                        "(\"kubernetes:apps/v1:Deployment\", \"orders-deployment\")",
                        "(\"kubernetes:autoscaling/v2:HorizontalPodAutoscaler\", \"orders-autoscaler\")",
                        "(\"kubernetes:policy/v1:PodDisruptionBudget\", \"orders-budget\")",
                        "(\"kubernetes:core/v1:Service\", \"orders-service\")",
                        "(\"kubernetes:monitoring.coreos.com/v1:ServiceMonitor\", \"orders-monitor\")",
                        "(\"kubernetes:monitoring.coreos.com/v1:PrometheusRule\", \"orders-alerts\")",
                        "(\"kubernetes:core/v1:ConfigMap\", \"orders-dashboard\")");
        assertThat(children(all)).allSatisfy(child -> {
            assertThat(child.getParent()).isEqualTo("urn:pulumi:test::shop::" + COMPONENT + "::orders");
            assertThat(child.getCustom()).isTrue();
        });
    }

    @Test
    void leavesOutWhatItIsToldTo() {
        var all = run(() -> new SelfHealingService(
                "orders",
                Orders.builder().withoutMonitoring().priorityClass("business").build()));

        assertThat(children(all))
                .extracting(RegisterResourceRequest::getName)
                .containsExactlyInAnyOrder(
                        "orders-service-account",
                        "orders-network-policy",
                        "orders-deployment",
                        "orders-autoscaler",
                        "orders-budget",
                        "orders-service");
    }

    @Test
    void registersTheSameOnEveryRun() {
        Runnable program = () -> new SelfHealingService(
                "orders",
                Orders.builder()
                        .env("A", "1")
                        .env("B", "2")
                        .dependsOn(Dependency.hard("payments"), Dependency.soft("ads"))
                        .build());

        assertThat(inputs(run(program))).isEqualTo(inputs(run(program)));
    }

    @Test
    void sendsTheSleepThatTheSdkHasNoWordFor() {
        var deployment = TinyEngine.inputs(only(
                run(() -> new SelfHealingService("orders", Orders.builder().build())), named("orders-deployment")));

        assertThat(deployment.at(
                        "spec", "template", "spec", "containers", "0", "lifecycle", "preStop", "sleep", "seconds"))
                .isEqualTo(15);
    }

    @Test
    void asksOneProviderForAllItsKinds() {
        var versions = children(run(
                        () -> new SelfHealingService("orders", Orders.builder().build())))
                .stream()
                .map(RegisterResourceRequest::getVersion)
                .distinct()
                .toList();

        assertThat(versions).containsExactly("4.0.0");
    }

    @Test
    void handsItsOptionsOnToEveryChild() {
        var touched = Collections.synchronizedList(new ArrayList<String>());
        ResourceTransformation recording = args -> {
            touched.add(args.resource().pulumiResourceName());
            return Optional.empty();
        };
        var all = run(() -> {
            var provider = new Provider("lab", ProviderArgs.Empty);
            var namespace = new Namespace(
                    "shop",
                    NamespaceArgs.builder()
                            .metadata(ObjectMetaArgs.builder().name("shop").build())
                            .build());
            new SelfHealingService(
                    "orders",
                    Orders.builder().build(),
                    ComponentResourceOptions.builder()
                            .provider(provider)
                            .protect(true)
                            .retainOnDelete(true)
                            .ignoreChanges("metadata.labels")
                            .dependsOn(namespace)
                            .aliases(Alias.builder().name("order").build())
                            .resourceTransformations(recording)
                            .build());
        });

        assertThat(children(all)).hasSize(10).allSatisfy(child -> {
            assertThat(child.getProvider()).contains("pulumi:providers:kubernetes::lab");
            assertThat(child.getProtect()).isTrue();
            assertThat(child.getRetainOnDelete()).isTrue();
            assertThat(child.getIgnoreChangesList()).containsExactly("metadata.labels");
            assertThat(child.getDependenciesList()).anyMatch(urn -> urn.endsWith("Namespace::shop"));
            assertThat(touched).contains(child.getName());
            // The engine derives a child's alias from its parent's where the names begin alike.
            assertThat(child.getName()).startsWith("orders-");
        });
        assertThat(only(all, r -> r.getType().equals(COMPONENT)).getAliasesList())
                .anySatisfy(alias -> assertThat(alias.getSpec().getName()).isEqualTo("order"));
    }

    @Test
    void makesPodsWhenWhatTheyNeedIsThere() {
        var all = run(() -> new SelfHealingService("orders", Orders.builder().build()));

        assertThat(only(all, named("orders-deployment")).getDependenciesList())
                .extracting(urn -> urn.substring(urn.lastIndexOf("::") + 2))
                .containsExactlyInAnyOrder("orders-priority", "orders-service-account", "orders-network-policy");
    }

    @Test
    void isWhatAnotherServiceDependsOn() {
        var all = run(() -> {
            var payments = new SelfHealingService(
                    "payments", Orders.builder().port(8443).build());
            new SelfHealingService(
                    "orders",
                    Orders.builder().dependsOn(Dependency.hard(payments)).build());
        });

        var deployment = only(all, named("orders-deployment"));
        assertThat(TinyEngine.inputs(deployment)
                        .at("spec", "template", "spec", "containers", "0", "env")
                        .toString())
                .isEqualTo("[{name=PAYMENTS_HOST, value=payments.shop.svc}, {name=PAYMENTS_PORT, value=8443}]");
        assertThat(deployment.getDependenciesList()).anyMatch(urn -> urn.endsWith("Service::payments-service"));
        assertThat(TinyEngine.inputs(only(all, named("orders-network-policy")))
                        .at("spec", "egress", "1", "to", "0", "podSelector", "matchLabels", "app.kubernetes.io/name"))
                .isEqualTo("payments");
    }

    @Test
    void letsTwoServicesDependOnEachOtherByName() {
        var all = run(() -> {
            var payments = new SelfHealingService(
                    "payments",
                    Orders.builder()
                            .dependsOn(Dependency.soft(Endpoint.service("orders", "shop", 8080)))
                            .build());
            new SelfHealingService(
                    "orders",
                    Orders.builder().dependsOn(Dependency.hard(payments)).build());
        });

        assertThat(TinyEngine.inputs(only(all, named("payments-deployment")))
                        .at("metadata", "annotations", "nospof.dev/depends-on"))
                .isEqualTo("orders=soft");
        assertThat(TinyEngine.inputs(only(all, named("orders-deployment")))
                        .at("metadata", "annotations", "nospof.dev/depends-on"))
                .isEqualTo("payments=hard");
    }

    @Test
    void givesTheCallerTheLastWordOnEveryChild() {
        var all = run(() -> new SelfHealingService(
                "orders",
                Orders.builder()
                        .customise(SelfHealingService.BUDGET, budget -> PodDisruptionBudgetArgs.builder(budget)
                                .spec(PodDisruptionBudgetSpecArgs.builder()
                                        .minAvailable("67%")
                                        .build())
                                .build())
                        .customise(SelfHealingService.DEPLOYMENT, deployment -> DeploymentArgs.builder(deployment)
                                .metadata(deployment.metadata().orElseThrow().applyValue(m -> ObjectMetaArgs.builder(m)
                                        .name("orders-blue")
                                        .build()))
                                .build())
                        .customise(SelfHealingService.ALERTS, alerts -> alerts.withSpec(Collections.emptyMap()))
                        .build()));

        assertThat(TinyEngine.inputs(only(all, named("orders-budget")))
                        .at("spec")
                        .toString())
                .isEqualTo("{minAvailable=67%}");
        var deployment = TinyEngine.inputs(only(all, named("orders-deployment")));
        assertThat(deployment.at("metadata", "name")).isEqualTo("orders-blue");
        assertThat(deployment.at("spec", "minReadySeconds")).isEqualTo(15);
        assertThat(TinyEngine.inputs(only(all, named("orders-alerts")))
                        .at("spec")
                        .toString())
                .isEqualTo("{}");
    }

    @Test
    void changesOneChildSeveralTimesInOrder() {
        var args = Orders.builder()
                .customise(SelfHealingService.ALERTS, a -> a.withSpec(Collections.singletonMap("step", 1)))
                .customise(
                        SelfHealingService.ALERTS,
                        a -> a.withSpec(
                                Collections.singletonMap("step", (int) a.spec().get("step") + 1)))
                .build();

        assertThat(args.customised(SelfHealingService.ALERTS, Alerts.of(Orders.blueprint()))
                        .spec())
                .containsEntry("step", 2);
    }

    private static List<RegisterResourceRequest> run(Runnable program) {
        Consumer<com.pulumi.Context> stack = context -> program.run();
        return TinyEngine.run(stack);
    }

    private static List<RegisterResourceRequest> children(List<RegisterResourceRequest> all) {
        return all.stream().filter(r -> r.getParent().contains(COMPONENT)).toList();
    }

    private static List<String> inputs(List<RegisterResourceRequest> all) {
        return all.stream()
                .map(r -> r.getName() + " " + TinyEngine.inputs(r).value())
                .sorted()
                .toList();
    }

    private static Predicate<RegisterResourceRequest> named(String name) {
        return r -> r.getName().equals(name);
    }

    private static RegisterResourceRequest only(
            List<RegisterResourceRequest> all, Predicate<RegisterResourceRequest> wanted) {
        var found = all.stream().filter(wanted).toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
