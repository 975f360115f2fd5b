package dev.nospof.components.aws.loadbalancer;

import com.pulumi.aws.ec2.SecurityGroupArgs;
import com.pulumi.aws.lb.ListenerArgs;
import com.pulumi.aws.lb.inputs.ListenerDefaultActionArgs;
import com.pulumi.aws.lb.inputs.ListenerDefaultActionRedirectArgs;
import com.pulumi.aws.vpc.SecurityGroupEgressRuleArgs;
import com.pulumi.aws.vpc.SecurityGroupIngressRuleArgs;
import com.pulumi.core.Output;
import dev.nospof.components.model.Child;
import java.util.List;

/** The ports that it listens on, and who comes through which. */
final class Doors {
    /** TLS 1.2 and 1.3, with forward secrecy (https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html). */
    private static final String TLS = "ELBSecurityPolicy-TLS13-1-2-2021-06";

    /** AWS' own figure, said aloud: an idle connection is forgotten after it. */
    private static final int TCP_IDLE_SECONDS = 350;

    private Doors() {}

    /** For users. */
    static ListenerArgs main(Blueprint front, Output<String> balancer, Output<String> targets) {
        var listener = ListenerArgs.builder()
                .loadBalancerArn(balancer)
                .port(front.ports().get(0))
                .protocol(protocol(front))
                .defaultActions(ListenerDefaultActionArgs.builder()
                        .type("forward")
                        .targetGroupArn(targets)
                        .build())
                .tags(front.tags(RedundantLoadBalancer.LISTENER));
        front.args().certificate().ifPresent(arn -> listener.certificateArn(arn).sslPolicy(TLS));
        if (!front.forRequests() && !front.encrypted()) {
            listener.tcpIdleTimeoutSeconds(TCP_IDLE_SECONDS);
        }
        return listener.build();
    }

    private static String protocol(Blueprint front) {
        if (front.forRequests()) {
            return front.encrypted() ? "HTTPS" : "HTTP";
        }
        return front.encrypted() ? "TLS" : "TCP";
    }

    /** Who comes without encryption is told to come with it. */
    static ListenerArgs redirect(Blueprint front, Output<String> balancer) {
        return ListenerArgs.builder()
                .loadBalancerArn(balancer)
                .port(80)
                .protocol("HTTP")
                .defaultActions(ListenerDefaultActionArgs.builder()
                        .type("redirect")
                        .redirect(ListenerDefaultActionRedirectArgs.builder()
                                .protocol("HTTPS")
                                .port("443")
                                .statusCode("HTTP_301")
                                .build())
                        .build())
                .tags(front.tags(RedundantLoadBalancer.REDIRECT))
                .build();
    }

    static SecurityGroupArgs securityGroup(Blueprint front, Output<String> vpc) {
        return SecurityGroupArgs.builder()
                .vpcId(vpc)
                .description("Who may reach " + front.name() + " and whom it reaches")
                .tags(front.tags(RedundantLoadBalancer.SECURITY_GROUP))
                .build();
    }

    static SecurityGroupIngressRuleArgs in(
            Blueprint front,
            Child<SecurityGroupIngressRuleArgs> child,
            Output<String> securityGroup,
            int port,
            String range) {
        return SecurityGroupIngressRuleArgs.builder()
                .securityGroupId(securityGroup)
                .description("Port " + port + " from " + range)
                .cidrIpv4(range)
                .ipProtocol("tcp")
                .fromPort(port)
                .toPort(port)
                .tags(front.tags(child))
                .build();
    }

    /** To the targets, and nowhere else. */
    static SecurityGroupEgressRuleArgs out(
            Blueprint front, Child<SecurityGroupEgressRuleArgs> child, Output<String> securityGroup, String range) {
        return SecurityGroupEgressRuleArgs.builder()
                .securityGroupId(securityGroup)
                .description("To the targets in " + range)
                .cidrIpv4(range)
                .ipProtocol("tcp")
                .fromPort(front.args().targetPort())
                .toPort(front.args().targetPort())
                .tags(front.tags(child))
                .build();
    }

    /** Each port from each range, as the key of its rule: {@code 443-10.0.0.0/16}. */
    static List<Way> ways(Blueprint front) {
        return front.ports().stream()
                .flatMap(port -> front.args().callers().stream().map(range -> new Way(port, range)))
                .toList();
    }

    /** From where to which port. */
    record Way(int port, String range) {
        String key() {
            return port + "-" + range;
        }
    }
}
