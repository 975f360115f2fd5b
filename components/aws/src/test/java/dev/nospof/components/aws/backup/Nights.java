package dev.nospof.components.aws.backup;

import com.pulumi.aws.Provider;
import com.pulumi.aws.ProviderArgs;
import dev.nospof.components.aws.AlarmTopics;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.tests.testkit.Declared;
import java.util.List;
import java.util.function.UnaryOperator;

/** A plan {@code nightly} as these tests make it. */
final class Nights {
    private Nights() {}

    static AlarmTopics topics() {
        return AlarmTopics.of("arn:aws:sns:eu-west-1:123456789012:alarms");
    }

    static BackupPlanArgs.Builder builder() {
        return BackupPlanArgs.builder()
                .copiedTo(VaultCopy.in("eu-central-1", frankfurt()))
                .alarmsTo(topics());
    }

    static ResourceGraph plan(UnaryOperator<BackupPlanArgs.Builder> change) {
        return Declared.by(
                () -> new BackupPlan("nightly", change.apply(builder()).build()));
    }

    static Provider frankfurt() {
        return provider("frankfurt");
    }

    static Provider provider(String name) {
        return new Provider(name, ProviderArgs.builder().region("eu-central-1").build());
    }

    static List<String> names(ResourceGraph plan) {
        return plan.resources().stream()
                .map(Resource::name)
                .filter(name -> name.startsWith("nightly"))
                .toList();
    }
}
