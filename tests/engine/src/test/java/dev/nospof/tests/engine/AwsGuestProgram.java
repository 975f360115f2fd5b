package dev.nospof.tests.engine;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.aws.Provider;
import com.pulumi.aws.ProviderArgs;
import com.pulumi.aws.ec2.SecurityGroup;
import com.pulumi.aws.ec2.SecurityGroupArgs;
import com.pulumi.aws.sqs.Queue;
import com.pulumi.aws.sqs.QueueArgs;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.ResourceArgs;

/**
 * A security group in somebody else's network, and what the typed SDK or a careful author would not let through.
 *
 * <p>Configuration: {@code network}: the VPC's id; {@code mistake}: which one to make, none by default.
 */
public final class AwsGuestProgram {
    private AwsGuestProgram() {}

    public static void main(String[] arguments) {
        Pulumi.run(AwsGuestProgram::stack);
    }

    static void stack(Context context) {
        context.config().get("network").ifPresent(AwsGuestProgram::guest);
        switch (context.config().get("mistake").orElse("")) {
            case "unknown-property" -> mistake("aws:sqs/queue:Queue", new QueueWithAQuota(10));
            case "missing-property" -> mistake("aws:ec2/subnet:Subnet", new SubnetOfNobody("10.0.0.0/24"));
            case "unknown-word" -> mistake("aws:lb/targetGroup:TargetGroup", new Targets("HTTPP", "targets"));
            case "too-long-a-name" -> mistake("aws:lb/targetGroup:TargetGroup", new Targets("HTTP", "t".repeat(33)));
            default -> {}
        }
    }

    /** In the network, and in another region by a provider of its own. */
    private static void guest(String network) {
        new SecurityGroup(
                "guest",
                SecurityGroupArgs.builder()
                        .vpcId(network)
                        .description("a guest")
                        .build());
        var abroad = new Provider(
                "abroad", ProviderArgs.builder().region("eu-central-1").build());
        new Queue(
                "abroad",
                QueueArgs.builder().name("abroad").build(),
                CustomResourceOptions.builder().provider(abroad).build());
    }

    private static void mistake(String type, ResourceArgs args) {
        new CustomResource(type, "mistake", args, CustomResourceOptions.Empty);
    }

    @SuppressWarnings("UnusedVariable") // the SDK reads the fields
    private static final class QueueWithAQuota extends ResourceArgs {
        @Import
        private final Output<Integer> quota;

        QueueWithAQuota(int quota) {
            this.quota = Output.of(quota);
        }
    }

    @SuppressWarnings("UnusedVariable") // the SDK reads the fields
    private static final class SubnetOfNobody extends ResourceArgs {
        @Import
        private final Output<String> cidrBlock;

        SubnetOfNobody(String range) {
            this.cidrBlock = Output.of(range);
        }
    }

    @SuppressWarnings("UnusedVariable") // the SDK reads the fields
    private static final class Targets extends ResourceArgs {
        @Import
        private final Output<String> protocol;

        @Import
        private final Output<String> name;

        Targets(String protocol, String name) {
            this.protocol = Output.of(protocol);
            this.name = Output.of(name);
        }
    }
}
