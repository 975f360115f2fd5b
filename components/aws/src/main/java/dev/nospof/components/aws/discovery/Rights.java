package dev.nospof.components.aws.discovery;

import com.pulumi.core.Output;
import dev.nospof.components.aws.parts.Policy;
import java.util.List;

/** Who may say that an instance is there, or is not. */
final class Rights {
    private static final String HEALTH_CHECKS = "arn:aws:route53:::healthcheck/*";

    private Rights() {}

    /**
     * Cloud Map changes records and health checks in the name of whoever asks it
     * (https://docs.aws.amazon.com/cloud-map/latest/dg/cloud-map-api-permissions-ref.html).
     *
     * @param zone id of the hosted zone; {@code *} where it is not known
     */
    static Output<String> toRegister(Output<String> service, Output<String> zone) {
        return Output.tuple(service, zone).applyValue(known -> Policy.EMPTY
                .allow(
                        "Register",
                        List.of(
                                "servicediscovery:DeregisterInstance",
                                "servicediscovery:GetInstance",
                                "servicediscovery:GetInstancesHealthStatus",
                                "servicediscovery:GetService",
                                "servicediscovery:ListInstances",
                                "servicediscovery:RegisterInstance",
                                "servicediscovery:UpdateInstanceCustomHealthStatus"),
                        known.t1)
                .allow("Follow", List.of("ec2:DescribeInstances", "servicediscovery:GetOperation"), "*")
                .allow(
                        "Records",
                        List.of("route53:ChangeResourceRecordSets"),
                        "arn:aws:route53:::hostedzone/" + known.t2)
                .allow(
                        "HealthChecks",
                        List.of(
                                "route53:CreateHealthCheck",
                                "route53:DeleteHealthCheck",
                                "route53:GetHealthCheck",
                                "route53:UpdateHealthCheck"),
                        HEALTH_CHECKS)
                .json());
    }
}
