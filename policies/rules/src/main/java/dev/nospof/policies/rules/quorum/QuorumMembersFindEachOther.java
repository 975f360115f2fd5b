package dev.nospof.policies.rules.quorum;

import dev.nospof.policies.graph.kubernetes.ServiceObject;
import dev.nospof.policies.graph.kubernetes.Workload;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;

/** Members are ready once they have a majority, and find it by names that a Service must give out before they are ready. */
public record QuorumMembersFindEachOther() implements QuorumRule {
    @Override
    public String id() {
        return "QRM-05";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "Members find each other by name before they are ready.";
    }

    @Override
    public Verdict judge(Workload workload, Plan plan) {
        var name = workload.object().at("spec", "serviceName");
        if (name.text().isEmpty()) {
            return new Verdict.Broken(
                    Where.of(workload.object(), name),
                    "Members have no names of their own, so a majority that was lost does not find itself again",
                    "Name a headless Service (clusterIP: None) with publishNotReadyAddresses: true");
        }
        return service(workload, plan, name.text().get())
                .map(QuorumMembersFindEachOther::judged)
                .orElseGet(() -> new Verdict.Broken(
                        Where.of(workload.object(), name),
                        "Members do not find each other: there is no Service '"
                                + name.text().get() + "' in the plan",
                        "Add it, headless (clusterIP: None) and with publishNotReadyAddresses: true"));
    }

    private static Optional<ServiceObject> service(Workload workload, Plan plan, String name) {
        return plan.objects().services().stream()
                .filter(service -> service.object().near(workload.object())
                        && service.object().name().equals(name))
                .findFirst();
    }

    private static Verdict judged(ServiceObject service) {
        var address = service.object().at("spec", "clusterIP");
        if (!address.text().orElse("").equals("None")) {
            return new Verdict.Broken(
                    Where.of(service.object(), address),
                    "The Service has one address for all, so members cannot tell each other apart",
                    "Set clusterIP: None");
        }
        var early = service.object().at("spec", "publishNotReadyAddresses");
        return early.flag().orElse(false)
                ? new Verdict.Holds()
                : new Verdict.Broken(
                        Where.of(service.object(), early),
                        "After a full stop no member becomes ready: each waits for the others, whose names are given out only when they are ready",
                        "Set publishNotReadyAddresses: true");
    }
}
