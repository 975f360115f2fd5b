package dev.nospof.components.aws.table;

import com.pulumi.aws.Provider;
import com.pulumi.aws.ProviderArgs;
import dev.nospof.components.aws.AlarmTopics;
import dev.nospof.components.model.Profile;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.tests.testkit.Declared;
import java.util.List;
import java.util.function.UnaryOperator;

/** A table {@code carts} as these tests make it. */
final class Carts {
    static AlarmTopics topics() {
        return AlarmTopics.of("arn:aws:sns:eu-west-1:123456789012:alarms");
    }

    static AlarmTopics there() {
        return AlarmTopics.of("arn:aws:sns:eu-central-1:123456789012:alarms");
    }

    private Carts() {}

    static GlobalTableArgs.Builder builder() {
        return GlobalTableArgs.builder().key("id", KeyType.TEXT).alarmsTo(topics());
    }

    static ResourceGraph plan(UnaryOperator<GlobalTableArgs.Builder> change) {
        return Declared.by(
                () -> new GlobalTable("carts", change.apply(builder()).build()));
    }

    static ResourceGraph copied(UnaryOperator<GlobalTableArgs.Builder> change) {
        return plan(b -> change.apply(b.profile(Profile.PROD_MULTI_REGION)
                .copiedTo(TableCopy.in("eu-central-1", frankfurt()).alarmsTo(there()))));
    }

    static Provider frankfurt() {
        return new Provider(
                "frankfurt", ProviderArgs.builder().region("eu-central-1").build());
    }

    static List<String> names(ResourceGraph plan) {
        return plan.resources().stream()
                .map(Resource::name)
                .filter(name -> name.startsWith("carts"))
                .toList();
    }
}
