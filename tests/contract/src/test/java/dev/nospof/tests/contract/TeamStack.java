package dev.nospof.tests.contract;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.kubernetes.Provider;
import com.pulumi.kubernetes.ProviderArgs;
import com.pulumi.resources.ComponentResourceOptions;
import dev.nospof.components.aws.AlarmTopics;
import dev.nospof.components.aws.Tier;
import dev.nospof.components.aws.database.Engine;
import dev.nospof.components.aws.database.ReplicatedDatabase;
import dev.nospof.components.aws.database.ReplicatedDatabaseArgs;
import dev.nospof.components.aws.network.ExistingNetwork;
import dev.nospof.components.aws.network.ExistingNetworkArgs;
import dev.nospof.components.kubernetes.service.SelfHealingService;
import dev.nospof.components.kubernetes.service.SelfHealingServiceArgs;
import dev.nospof.components.model.Dependency;

/** A team's own stack, on a VPC and a cluster that it has already; shown in docs/guides/your-own-stack.md. */
public final class TeamStack {
    private TeamStack() {}

    public static void main(String[] args) {
        Pulumi.run(TeamStack::declare);
    }

    private static void declare(Context context) {
        var config = context.config();
        var network = new ExistingNetwork(
                "team",
                ExistingNetworkArgs.builder()
                        .vpcId(config.require("vpc"))
                        .ranges("10.40.0.0/16")
                        .subnet(Tier.DATA, "eu-west-1a", "subnet-0a1b2c3d4e5f60001")
                        .subnet(Tier.DATA, "eu-west-1b", "subnet-0a1b2c3d4e5f60002")
                        .subnet(Tier.DATA, "eu-west-1c", "subnet-0a1b2c3d4e5f60003")
                        .build());
        var cluster = new Provider(
                "team",
                ProviderArgs.builder()
                        .kubeconfig(config.requireSecret("kubeconfig"))
                        .build());
        var database = new ReplicatedDatabase(
                "bookings-db",
                ReplicatedDatabaseArgs.of(Engine.POSTGRESQL, "16.6", "db.r7g.large", network)
                        .database("bookings")
                        .alarmsTo(AlarmTopics.of(config.require("alarms")))
                        .build());
        new SelfHealingService(
                "bookings",
                SelfHealingServiceArgs.builder()
                        .image("team/bookings:3.2.0")
                        .namespace("team")
                        .dependsOn(Dependency.hard(database.connections(10)))
                        .build(),
                ComponentResourceOptions.builder().providers(cluster).build());
    }
}
