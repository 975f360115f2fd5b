package dev.nospof.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.engine.answers.LogEntry;
import dev.nospof.engine.project.Configuration;
import dev.nospof.engine.project.Hosting;
import dev.nospof.engine.project.ProgramRequest;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.graph.SourceLocation;
import dev.nospof.policies.graph.Urn;
import dev.nospof.policies.graph.Value;
import dev.nospof.policies.graph.kubernetes.KubernetesObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EmbeddedEngineTest {
    private static final String PREFIX = "urn:pulumi:dev::shop::";
    private static final String IN_SERVICE = PREFIX + "shop:index:WebService$";
    private static EmbeddedRun run;

    @BeforeAll
    static void runTheShop() {
        run = new EmbeddedEngine().run(request());
    }

    private static ProgramRequest request() {
        return Programs.shop()
                .request()
                .withConfiguration(Configuration.of(
                        Map.of("shop:replicas", "5", "shop:password", "hunter2"), Set.of("shop:password")));
    }

    private static Resource resource(String urn) {
        return run.graph().find(new Urn(urn)).orElseThrow();
    }

    @Test
    void namesResourcesAsTheRealEngineDoes() {
        assertThat(run.graph().resources().stream().map(one -> one.urn().text()))
                .containsExactly(
                        PREFIX + "kubernetes:core/v1:ConfigMap::addresses",
                        PREFIX + "kubernetes:core/v1:Namespace::shop",
                        PREFIX + "kubernetes:core/v1:Secret::database",
                        PREFIX + "pulumi:providers:kubernetes::other",
                        PREFIX + "pulumi:pulumi:Stack::shop-dev",
                        IN_SERVICE + "kubernetes:apps/v1:Deployment::orders",
                        IN_SERVICE + "kubernetes:apps/v1:Deployment::storefront",
                        IN_SERVICE + "kubernetes:core/v1:Service::orders",
                        IN_SERVICE + "kubernetes:core/v1:Service::storefront",
                        PREFIX + "shop:index:WebService::orders",
                        PREFIX + "shop:index:WebService::storefront");
    }

    @Test
    void knowsWhoDependsOnWhom() {
        var addresses = resource(PREFIX + "kubernetes:core/v1:ConfigMap::addresses");

        assertThat(addresses.propertyDependencies())
                .containsExactly(Map.entry(
                        "data",
                        List.of(
                                new Urn(PREFIX + "kubernetes:core/v1:Namespace::shop"),
                                new Urn(IN_SERVICE + "kubernetes:core/v1:Service::orders"))));
        assertThat(resource(PREFIX + "shop:index:WebService::storefront").dependencies())
                .containsExactly(
                        new Urn(IN_SERVICE + "kubernetes:apps/v1:Deployment::orders"),
                        new Urn(IN_SERVICE + "kubernetes:core/v1:Service::orders"));
    }

    @Test
    void keepsParentsProvidersAndOptions() {
        var orders = resource(IN_SERVICE + "kubernetes:apps/v1:Deployment::orders");
        var storefront = resource(IN_SERVICE + "kubernetes:apps/v1:Deployment::storefront");
        var addresses = resource(PREFIX + "kubernetes:core/v1:ConfigMap::addresses");

        assertThat(orders.parent()).contains(new Urn(PREFIX + "shop:index:WebService::orders"));
        assertThat(orders.options().protect())
                .as("inherited from its component")
                .isTrue();
        assertThat(orders.provider()).isEmpty();
        assertThat(storefront.provider().orElseThrow())
                .startsWith(PREFIX + "pulumi:providers:kubernetes::other::other-");
        assertThat(addresses.options().retainOnDelete()).isTrue();
        assertThat(addresses.options().ignoreChanges()).containsExactly("data");
    }

    @Test
    void tracesAGeneratedNameInsideALongerText() {
        var address = resource(PREFIX + "kubernetes:core/v1:ConfigMap::addresses")
                .at("data", "orders")
                .text()
                .orElseThrow();

        var found = run.graph().symbols().entrySet().stream()
                .filter(symbol -> address.contains(symbol.getKey()))
                .map(Map.Entry::getValue);

        assertThat(address).matches("http://orders-[0-9a-f]{8}\\.shop-[0-9a-f]{8}:80/");
        assertThat(found)
                .containsExactlyInAnyOrder(
                        new ResourceGraph.Origin(
                                new Urn(IN_SERVICE + "kubernetes:core/v1:Service::orders"), "metadata.name"),
                        new ResourceGraph.Origin(
                                new Urn(PREFIX + "kubernetes:core/v1:Namespace::shop"), "metadata.name"));
    }

    @Test
    void yieldsAGraphThatTheKubernetesViewsUnderstand() {
        var orders = KubernetesObjects.in(run.graph()).workloads().stream()
                .filter(workload -> workload.object().resource().name().equals("orders"))
                .findFirst()
                .orElseThrow();

        assertThat(orders.services()).hasSize(1);
        assertThat(orders.object().at("spec", "replicas").integer()).hasValue(5);
    }

    @Test
    void marksSecretsAndNeverPrintsThem() {
        assertThat(run.exports().get("password")).isEqualTo(new Value.Secret(Value.of("hunter2")));
        assertThat(resource(PREFIX + "kubernetes:core/v1:Secret::database")
                        .at("stringData")
                        .hidden())
                .isTrue();
        assertThat(run.toString() + run.graph().resources() + request()).doesNotContain("hunter2");
    }

    @Test
    void namesTheLineThatDeclaredAResource() {
        assertThat(sourceOf(PREFIX + "kubernetes:core/v1:Namespace::shop")).isEqualTo("new Namespace(");
        assertThat(sourceOf(PREFIX + "shop:index:WebService::orders")).isEqualTo("new WebService(");
        assertThat(sourceOf(IN_SERVICE + "kubernetes:core/v1:Service::orders")).isEqualTo("new Service(");
    }

    /** What is written at the line in question, so that an edit of the program does not break the test. */
    private static String sourceOf(String urn) {
        var source = resource(urn).source().orElseThrow();
        var lines = Stream.of(source.file())
                .map(Programs.shop().folder()::resolve)
                .flatMap(path -> read(path).lines())
                .toList();
        var line = lines.get(source.line() - 1);
        return line.substring(line.indexOf("new "), line.indexOf('(', line.indexOf("new ")) + 1);
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @Test
    void keepsWhatTheProgramSaid() {
        assertThat(run.log())
                .contains(
                        new LogEntry(LogEntry.Level.PRINTED, "declaring the shop", ""),
                        new LogEntry(LogEntry.Level.INFO, "two services", ""));
    }

    @Test
    void yieldsTheSameTwice() {
        var again = new EmbeddedEngine().run(request());

        assertThat(again.graph()).isEqualTo(run.graph());
        assertThat(again.graph().resources().toString())
                .isEqualTo(run.graph().resources().toString());
        assertThat(again.exports()).isEqualTo(run.exports());
    }

    @Test
    void yieldsTheSameInAJvmOfItsOwnButForTheLines() {
        Function<Resource, Resource> withoutSource = one -> new Resource(
                one.urn(),
                one.type(),
                one.name(),
                one.custom(),
                one.properties(),
                one.parent(),
                one.provider(),
                one.dependencies(),
                one.propertyDependencies(),
                one.options(),
                Optional.<SourceLocation>empty());

        var child = new EmbeddedEngine().run(request().withHosting(Hosting.CHILD_JVM));

        assertThat(child.hosting()).isEqualTo(Hosting.CHILD_JVM);
        assertThat(child.graph()).isEqualTo(run.graph().map(withoutSource::apply));
        assertThat(child.exports()).isEqualTo(run.exports());
        assertThat(child.log()).contains(new LogEntry(LogEntry.Level.PRINTED, "declaring the shop", ""));
        assertThat(child.log().toString()).doesNotContain("hunter2");
    }
}
