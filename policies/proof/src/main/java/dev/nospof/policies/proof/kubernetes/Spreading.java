package dev.nospof.policies.proof.kubernetes;

import static dev.nospof.policies.graph.kubernetes.SpreadConstraint.NODE;
import static dev.nospof.policies.graph.kubernetes.SpreadConstraint.ZONE;
import static java.util.Comparator.comparing;

import dev.nospof.policies.graph.kubernetes.SpreadConstraint;
import dev.nospof.policies.graph.kubernetes.Workload;
import java.util.Map;
import java.util.Optional;

/**
 * What keeps the pods of a workload apart at any price.
 *
 * @param overZones the hard spread over zones that really counts this workload's pods, and only them
 * @param overNodes the same over nodes
 * @param apartByZone required anti-affinity: no two in one zone
 * @param apartByNode required anti-affinity: no two on one node
 * @param shortcomings why a declared spread promises nothing, by topology key
 */
record Spreading(
        Optional<Hard> overZones,
        Optional<Hard> overNodes,
        boolean apartByZone,
        boolean apartByNode,
        Map<String, String> shortcomings) {

    /**
     * A spread with {@code DoNotSchedule}.
     *
     * @param honorsTaints domains whose nodes are lost are left out of the reckoning
     * @param minDomains with fewer domains than this, each may hold {@code maxSkew} pods and no more; 1 by default
     */
    record Hard(int maxSkew, boolean honorsTaints, int minDomains, String path) {
        /** The most pods of {@code all} that one of {@code domains} can hold. */
        int mostInOne(int all, int domains) {
            if (domains < minDomains) {
                return Math.min(all, maxSkew);
            }
            return Math.min(all, Math.max(maxSkew, (all + (domains - 1) * maxSkew) / domains));
        }
    }

    Spreading {
        shortcomings = Map.copyOf(shortcomings);
    }

    /**
     * @param others all workloads of the plan: a selector that counts their pods too spreads the sum, not this workload
     */
    static Spreading of(Workload workload, LabelIndex others) {
        var pods = workload.pods();
        var shortcomings = new java.util.TreeMap<String, String>();
        return new Spreading(
                hard(workload, others, ZONE, shortcomings),
                hard(workload, others, NODE, shortcomings),
                pods.keepsApart(ZONE),
                pods.keepsApart(NODE),
                shortcomings);
    }

    private static Optional<Hard> hard(
            Workload workload, LabelIndex others, String key, Map<String, String> shortcomings) {
        var hard = new java.util.ArrayList<Hard>();
        for (var spread : workload.pods().spreads()) {
            if (spread.topologyKey().equals(key)) {
                shortcoming(spread, workload, others)
                        .ifPresentOrElse(
                                why -> shortcomings.putIfAbsent(key, why),
                                () -> hard.add(new Hard(
                                        Math.max(1, spread.maxSkew()),
                                        spread.honorsNodeTaints(),
                                        spread.minDomains().orElse(1),
                                        spread.field().path())));
            }
        }
        return hard.stream().min(comparing(Hard::maxSkew).thenComparing(Hard::honorsTaints));
    }

    private static Optional<String> shortcoming(SpreadConstraint spread, Workload workload, LabelIndex others) {
        var selector = spread.selector();
        if (!spread.isHard()) {
            return Optional.of("the spread is only a wish (ScheduleAnyway)");
        }
        if (!selector.field().isPresent() || !selector.matches(workload.pods().labels())) {
            return Optional.of("the spread's selector matches none of its own pods");
        }
        var byRevision = spread.field().at("matchLabelKeys").items().stream()
                .anyMatch(label -> label.text().orElse("").equals("pod-template-hash"));
        return byRevision
                ? Optional.empty()
                : others.candidates(selector).stream()
                        .filter(o -> selector.matches(o.labels()) && o.isNeighbourOf(workload))
                        .findFirst()
                        .map(o -> "the spread's selector also counts the pods of "
                                + o.workload().name() + ", so only the sum is spread");
    }
}
