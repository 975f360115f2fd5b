package dev.nospof.tests.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.graph.Urn;
import dev.nospof.policies.graph.read.Plans;
import dev.nospof.tests.engine.api.Refused;
import dev.nospof.tests.engine.api.Target;
import dev.nospof.tests.standin.aws.AwsStandIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The shop as its users deploy it into a cluster that they have, from the first {@code pulumi up} to {@code pulumi destroy}. One stack, so the order counts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ShopLifeTest {
    private static final Target BUDGET = new Target("policy/v1", "PodDisruptionBudget", "shop-staging", "orders");

    private Path folder;
    private AwsStandIn aws;
    private RealApiServer server;
    private RealPulumi pulumi;

    @BeforeAll
    void goesUp(@TempDir Path temporary) throws IOException {
        folder = temporary;
        aws = AwsStandIn.start();
        server = RealApiServer.shared();
        pulumi = RealPulumi.shop(folder, aws, server);
        pulumi.succeed("stack", "init", "staging");
        pulumi.succeed("up", "--yes");
    }

    @AfterAll
    void ends() {
        if (aws != null) {
            aws.close();
        }
    }

    @Test
    @Order(1)
    void standsInTheApiServer() throws Refused {
        for (var service : List.of("storefront", "orders", "payments", "inventory")) {
            assertThat(server.api().find(new Target("apps/v1", "Deployment", "shop-staging", service)))
                    .as(service)
                    .isPresent();
        }
        assertThat(aws.resources()).isEmpty();
    }

    @Test
    @Order(2)
    void needsNothingMore() throws IOException {
        assertThat(pulumi.succeed("preview", "--expect-no-changes").output()).contains("unchanged");
    }

    @Test
    @Order(3)
    void isFoundUnchanged() throws IOException {
        assertThat(pulumi.succeed("refresh", "--yes", "--expect-no-changes").output())
                .contains("unchanged");
    }

    @Test
    @Order(4)
    void readsAlikeFromItsStateAndItsPreview() throws IOException {
        var state = folder.resolve("state.json");
        pulumi.succeed("stack", "export", "--file", state.toString());
        var preview = folder.resolve("preview.json");
        Files.writeString(
                preview, pulumi.succeed("preview", "--json", "--show-sames").output());

        assertThat(content(Plans.read(preview)))
                .containsExactlyElementsOf(content(Plans.read(state)))
                .anyMatch(resource -> resource.type().equals("kubernetes:policy/v1:PodDisruptionBudget")
                        && resource.parent().isPresent());
    }

    @Test
    @Order(5)
    void isJudgedOfflineFromItsState() throws IOException {
        var pack = Tools.root().resolve("policies/pack").toString();
        var state = folder.resolve("deployed.json");
        pulumi.succeed("stack", "export", "--file", state.toString());

        var judged = pulumi.succeed("policy", "analyze", "--policy-pack", pack, "--file", state.toString());

        assertThat(judged.everything()).doesNotContain("mandatory").doesNotContain("single-point-of-failure");
    }

    @Test
    @Order(6)
    void isWholeAgainAfterSomeoneDeletedAPart() throws IOException, Refused {
        server.api().delete(BUDGET);
        assertThat(pulumi.run("refresh", "--yes", "--expect-no-changes").exit()).isNotZero();

        pulumi.succeed("up", "--yes");

        assertThat(server.api().find(BUDGET)).isPresent();
    }

    @Test
    @Order(7)
    void leavesNothingBehind() throws IOException, Refused {
        pulumi.succeed("destroy", "--yes");

        assertThat(server.api().find(BUDGET)).isEmpty();
        assertThat(server.api().find(new Target("v1", "Namespace", "", "shop-staging")))
                .isEmpty();
    }

    /**
     * What a graph says. Providers are the CLI's own, and a preview that changes nothing leaves them out. The CLI writes dependencies in an
     * order that means nothing, and a property's dependencies even where it has none.
     */
    private static List<Resource> content(ResourceGraph graph) {
        return graph.resources().stream()
                .filter(resource -> !resource.type().startsWith("pulumi:providers:"))
                .map(ShopLifeTest::inOrder)
                .toList();
    }

    private static Resource inOrder(Resource resource) {
        var byProperty = new TreeMap<String, List<Urn>>();
        resource.propertyDependencies().forEach((property, urns) -> {
            if (!urns.isEmpty()) {
                byProperty.put(property, urns.stream().sorted().toList());
            }
        });
        return new Resource(
                resource.urn(),
                resource.type(),
                resource.name(),
                resource.custom(),
                resource.properties(),
                resource.parent(),
                resource.provider(),
                resource.dependencies().stream().sorted().toList(),
                byProperty,
                resource.options(),
                resource.source());
    }
}
