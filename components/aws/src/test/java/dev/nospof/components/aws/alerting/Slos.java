package dev.nospof.components.aws.alerting;

import com.pulumi.core.Output;
import dev.nospof.components.aws.LoadBalancerEndpoint;
import dev.nospof.components.aws.Zone;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.tests.testkit.Declared;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** An ordinary objective of a load balancer's, of which tests change one thing. */
final class Slos {
    private Slos() {}

    static AlertingSloArgs.Builder builder() {
        return AlertingSloArgs.builder()
                .reaches("pager", Way.https(Output.of("https://pager.example.org/shop")))
                .reaches("mail", Way.email("oncall@example.org"));
    }

    static LoadBalancerEndpoint front() {
        return new LoadBalancerEndpoint(
                Output.of("front-0123456.eu-west-1.elb.amazonaws.com"),
                Output.of("Z32O12XQLNTSW2"),
                Output.of(
                        "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/front/0123456789abcdef"),
                List.of(443, 80),
                Zone.all("eu-west-1a", "eu-west-1b", "eu-west-1c"));
    }

    static ResourceGraph plan(UnaryOperator<AlertingSloArgs.Builder> change) {
        return plan(change, slo -> slo.measures(Requests.to(front())).shows(Shown.front("Front", front())));
    }

    static ResourceGraph plan(UnaryOperator<AlertingSloArgs.Builder> change, Consumer<AlertingSlo> then) {
        return Declared.by(() ->
                then.accept(new AlertingSlo("checkout", change.apply(builder()).build())));
    }

    static List<String> names(ResourceGraph plan) {
        return plan.resources().stream()
                .map(Resource::name)
                .filter(name -> name.startsWith("checkout"))
                .toList();
    }
}
