package dev.nospof.tests.cluster.league;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * What one fault did to one contestant.
 *
 * @param fault its name, as {@code nospof drill} has it
 * @param contestant the name of its workload
 * @param sent requests while the fault lasted and healed
 * @param lost those of them that got no good answer in time
 * @param outage the longest time without a good answer, in seconds
 * @param p99 what all but the slowest in a hundred stayed below, in seconds
 * @param full seconds until it had all its pods again; empty if it never did
 */
record Result(String fault, String contestant, int sent, int lost, double outage, double p99, OptionalDouble full) {
    /** Seconds from which on a visitor turns away, and below which nobody would have noticed; less than that is not said. */
    private static final double SLOW = 1;

    private static final double FELT = 0.5;

    /** All results of a drill's JSON report, in its order. */
    static List<Result> of(JsonNode report, List<String> contestants) {
        var all = new ArrayList<Result>();
        for (var struck : report.path("faults")) {
            for (var contestant : contestants) {
                if (isHit(struck, contestant)) {
                    all.add(of(
                            struck.path("fault").asText(),
                            contestant,
                            struck.path("services").path(contestant).path("measured")));
                }
            }
        }
        return List.copyOf(all);
    }

    private static Result of(String fault, String contestant, JsonNode measured) {
        var requests = measured.path("requests");
        var full = measured.path("fullRedundancySeconds");
        return new Result(
                fault,
                contestant,
                requests.path("sent").asInt(),
                requests.path("lost").asInt(),
                requests.path("outageSeconds").asDouble(),
                requests.path("p99Seconds").asDouble(),
                full.isMissingNode() ? OptionalDouble.empty() : OptionalDouble.of(full.asDouble()));
    }

    /** Faults that go from workload to workload say in words whose pod is meant; the gateway is hit with the service behind it. */
    private static boolean isHit(JsonNode struck, String contestant) {
        var what = struck.path("what").asText();
        if (!what.contains("pod ") && !what.contains("container ")) {
            return true;
        }
        return what.contains(" " + (contestant.equals("gateway") ? "behind" : contestant) + "-");
    }

    /** Lost requests of all, in percent. */
    double lostPercent() {
        return sent == 0 ? 0 : 100.0 * lost / sent;
    }

    @Override
    public String toString() {
        var text = new StringBuilder("%d of %d".formatted(lost, sent));
        if (outage > 0) {
            text.append(String.format(Locale.ROOT, ", out %.0f s", outage));
        }
        if (p99 >= SLOW) {
            text.append(String.format(Locale.ROOT, ", p99 %.1f s", p99));
        }
        if (full.isEmpty()) {
            text.append(", not full");
        } else if (full.getAsDouble() >= FELT) {
            text.append(String.format(Locale.ROOT, ", full after %.0f s", full.getAsDouble()));
        }
        return text.toString();
    }
}
