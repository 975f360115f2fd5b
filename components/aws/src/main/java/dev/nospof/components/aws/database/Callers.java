package dev.nospof.components.aws.database;

import com.pulumi.aws.vpc.SecurityGroupIngressRule;
import com.pulumi.aws.vpc.SecurityGroupIngressRuleArgs;
import com.pulumi.core.Output;
import dev.nospof.components.aws.Network;
import dev.nospof.components.model.Child;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who may connect.
 *
 * @param groups security groups by who they are
 * @param ranges IPv4 addresses in CIDR notation by what they are
 */
record Callers(SortedMap<String, Output<String>> groups, SortedMap<String, String> ranges) {
    Callers {
        groups = Collections.unmodifiableSortedMap(new TreeMap<>(groups));
        ranges = Collections.unmodifiableSortedMap(new TreeMap<>(ranges));
    }

    /** Those that are named; else whoever is in the network. */
    static Callers of(Blueprint database) {
        return database.args().callers().isEmpty()
                ? in(database.network())
                : new Callers(database.args().callers(), new TreeMap<>());
    }

    /** Whoever is in this network. */
    static Callers in(Network network) {
        var ranges = new TreeMap<String, String>();
        network.ranges().forEach(range -> ranges.put(network.region() + "-" + range.replaceAll("[./]", "-"), range));
        return new Callers(new TreeMap<>(), ranges);
    }

    /** One alone. */
    static Callers only(String name, Output<String> group) {
        var one = new TreeMap<String, Output<String>>();
        one.put(name, group);
        return new Callers(one, new TreeMap<>());
    }

    /** Lets each of them in. */
    void let(Making making, Child<SecurityGroupIngressRuleArgs> child, Output<String> into) {
        groups.forEach((name, group) ->
                let(making, child.in(name), name, into, rule(making).referencedSecurityGroupId(group)));
        ranges.forEach((name, range) ->
                let(making, child.in(name), range, into, rule(making).cidrIpv4(range)));
    }

    private static SecurityGroupIngressRuleArgs.Builder rule(Making making) {
        int port = making.database().port();
        return SecurityGroupIngressRuleArgs.builder()
                .ipProtocol("tcp")
                .fromPort(port)
                .toPort(port);
    }

    private static void let(
            Making making,
            Child<SecurityGroupIngressRuleArgs> child,
            String who,
            Output<String> into,
            SecurityGroupIngressRuleArgs.Builder rule) {
        var database = making.database();
        new SecurityGroupIngressRule(
                making.nameOf(child),
                making.built(
                        child,
                        rule.securityGroupId(into)
                                .description(who + " connects to " + database.name())
                                .tags(database.tags(child))
                                .build()),
                making.children().all());
    }
}
