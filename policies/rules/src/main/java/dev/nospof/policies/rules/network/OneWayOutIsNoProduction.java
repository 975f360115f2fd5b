package dev.nospof.policies.rules.network;

import dev.nospof.components.model.Annotations;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.aws.VpcNetwork;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Strictness;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Waiver;
import dev.nospof.policies.rules.Where;
import java.util.List;
import java.util.Optional;

/** One NAT gateway for all zones is a way to save money where nobody minds an outage. */
public record OneWayOutIsNoProduction() implements NetworkRule {
    @Override
    public String id() {
        return "NET-09";
    }

    @Override
    public Severity severity() {
        return Severity.MEDIUM;
    }

    @Override
    public String promise() {
        return "That all zones share one way out is waived for environments other than production only.";
    }

    private static final List<String> WAYS_OUT = List.of("NET-02", "NET-03", "NET-04");

    @Override
    public Optional<Verdict> judge(VpcNetwork network, Plan plan) {
        var shared = network.natGateways().size() == 1
                && VpcNetwork.zones(EachZoneHasItsWayOut.goingOut(network)).size() > 1;
        if (!shared || plan.strictness(network.subject()) != Strictness.PRODUCTION) {
            return Optional.empty();
        }
        var waived = WAYS_OUT.stream()
                .filter(id -> isWaived(id, network.subject(), plan))
                .toList();
        return Optional.of(
                waived.isEmpty()
                        ? new Verdict.Holds()
                        : new Verdict.Broken(
                                Where.of(network.subject()),
                                "All zones lose their way out with one of them, and " + String.join(", ", waived)
                                        + (waived.size() == 1 ? " is" : " are") + " waived in production",
                                "Make a NAT gateway in each zone and delete the waiver"));
    }

    private static boolean isWaived(String id, Resource vpc, Plan plan) {
        return Plan.tag(vpc, Annotations.WAIVE_PREFIX + id).isPresent()
                || plan.site().waivers().stream()
                        .anyMatch(waiver -> waiver.rule().equals(id)
                                && (waiver.object().equals(Waiver.ALL)
                                        || waiver.object().equals(Where.of(vpc))));
    }
}
