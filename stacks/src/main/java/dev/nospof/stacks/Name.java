package dev.nospof.stacks;

import com.pulumi.aws.route53.Record;
import com.pulumi.aws.route53.RecordArgs;
import com.pulumi.aws.route53.inputs.RecordAliasArgs;
import com.pulumi.core.Output;
import dev.nospof.components.aws.LoadBalancerEndpoint;

/** What visitors know the shop by. */
final class Name {
    private Name() {}

    static Output<String> leadingTo(LoadBalancerEndpoint front, Account account, Region region) {
        return new Record(
                        "shop",
                        RecordArgs.builder()
                                .zoneId(account.hostedZone())
                                .name(account.domain())
                                .type("A")
                                .aliases(RecordAliasArgs.builder()
                                        .name(front.hostName())
                                        .zoneId(front.hostedZone())
                                        .evaluateTargetHealth(true)
                                        .build())
                                .build(),
                        region.only())
                .fqdn();
    }
}
