package dev.nospof.components.aws.database;

import dev.nospof.components.aws.AlarmTopics;
import dev.nospof.components.aws.UserPage;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.tests.testkit.Declared;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PageTest {
    @Test
    void showsWhatIsMade() throws IOException {
        new UserPage("replicated-database.md")
                .shows(
                        example(),
                        "aws:iam/role:Role",
                        "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
                        "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule");
    }

    /** As on the page, without the network. */
    static ResourceGraph example() {
        var plan = Declared.by(() -> new ReplicatedDatabase(
                "orders-db",
                ReplicatedDatabaseArgs.of(Engine.POSTGRESQL, "16.6", "db.r7g.large", Databases.network())
                        .database("orders")
                        .proxied()
                        .alarmsTo(AlarmTopics.of(Databases.TOPIC))
                        .build()));
        return ResourceGraph.of(
                plan.project(),
                plan.stack(),
                plan.resources().stream()
                        .map(r -> isOfTheNetwork(r) ? asComponent(r) : r)
                        .toList(),
                plan.symbols());
    }

    private static boolean isOfTheNetwork(Resource resource) {
        return resource.name().startsWith("shop");
    }

    /** Known by its name to those that use it, and not on the page. */
    private static Resource asComponent(Resource r) {
        return new Resource(
                r.urn(),
                r.type(),
                r.name(),
                false,
                r.properties(),
                r.parent(),
                r.provider(),
                r.dependencies(),
                r.propertyDependencies(),
                r.options(),
                r.source());
    }
}
