package dev.nospof.policies.rules.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class NamesLeadToSeveralTest {
    private static final String POLICY = "dnsConfig.routingPolicy";

    private final NamesLeadToSeveral rule = new NamesLeadToSeveral();

    @Test
    void holdsForSeveralValuesWhichAreTheDefault() {
        assertThat(Sample.goodDiscovery().verdict(rule)).isEqualTo(new Verdict.Holds());
        assertThat(Sample.goodDiscovery().setOf("orders", POLICY, Value.NOTHING).verdict(rule))
                .isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhereEachAnswerIsOneInstance() {
        assertThat(weighted().verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "servicediscovery Service orders, dnsConfig.routingPolicy",
                        "Each question is answered with one instance: if that is lost, the client has no other until it asks again",
                        "Set routingPolicy to MULTIVALUE; it is fixed when the service is made"));
    }

    @Test
    void saysNothingWhereAwsHasNoOther() {
        assertThat(weighted()
                        .setOf("orders", "dnsConfig.dnsRecords[0].type", "CNAME")
                        .judgedBy(rule))
                .isEmpty();
        assertThat(weighted()
                        .andOf(
                                "aws:servicediscovery/instance:Instance",
                                "front",
                                "{serviceId: id-of-orders;, instanceId: front, attributes: {AWS_ALIAS_DNS_NAME: front.eu-west-1.elb.amazonaws.com}}")
                        .judgedBy(rule))
                .isEmpty();
    }

    @Test
    void breaksForAnInstanceThatIsNoAlias() {
        assertThat(weighted()
                        .andOf(
                                "aws:servicediscovery/instance:Instance",
                                "one",
                                "{serviceId: id-of-orders;, instanceId: one, attributes: {AWS_INSTANCE_IPV4: 10.0.0.9}}")
                        .verdict(rule))
                .isInstanceOf(Verdict.Broken.class);
    }

    @Test
    void isUndecidedWhileItIsNotKnown() {
        assertThat(Sample.goodDiscovery().setOf("orders", POLICY, Value.UNKNOWN).verdict(rule))
                .isInstanceOf(Verdict.Undecided.class);
    }

    private static Sample weighted() {
        return Sample.goodDiscovery().setOf("orders", POLICY, "WEIGHTED");
    }
}
