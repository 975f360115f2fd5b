package dev.nospof.policies.rules.autoscaling;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.kubernetes.Autoscaler;
import dev.nospof.policies.rules.AutoscalerRule;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;

/** Scaling down looks back at least five minutes and takes at most a quarter of the pods a minute; scaling up waits for nothing. */
public record ScalingDownIsSlow() implements AutoscalerRule {
    @Override
    public String id() {
        return "HPA-05";
    }

    @Override
    public Severity severity() {
        return Severity.MEDIUM;
    }

    @Override
    public String promise() {
        return "A short lull does not remove the pods that the next minute needs.";
    }

    private static final int LOOK_BACK = 300;
    private static final int MOST_PERCENT = 25;

    @Override
    public Verdict judge(Autoscaler autoscaler, Plan plan) {
        var behavior = autoscaler.object().at("spec", "behavior");
        var down = behavior.at("scaleDown");
        var lookBack = down.at("stabilizationWindowSeconds").integer().orElse(LOOK_BACK);
        if (lookBack < LOOK_BACK) {
            return broken(
                    autoscaler,
                    down.at("stabilizationWindowSeconds"),
                    "A short lull removes pods: scaling down looks back only " + lookBack + " s",
                    "Set it to " + LOOK_BACK + " or more");
        }
        var perMinute = percentPerMinute(down, autoscaler.minReplicas());
        if (perMinute > MOST_PERCENT) {
            return broken(
                    autoscaler,
                    down.at("policies"),
                    "One wrong measurement removes most pods at once: up to " + Math.min(100, perMinute)
                            + " % a minute",
                    "Add a policy of type Percent with value " + MOST_PERCENT + " and periodSeconds 60");
        }
        var wait =
                behavior.at("scaleUp", "stabilizationWindowSeconds").integer().orElse(0);
        return wait == 0
                ? new Verdict.Holds()
                : broken(
                        autoscaler,
                        behavior.at("scaleUp", "stabilizationWindowSeconds"),
                        "A rising load meets too few pods for " + wait + " s longer than it must",
                        "Set it to 0");
    }

    /** By default all of them every 15 s. Of several policies the one that takes the most counts, unless it is said otherwise. */
    private static int percentPerMinute(Field down, int replicas) {
        var select = down.at("selectPolicy").text().orElse("Max");
        if (select.equals("Disabled")) {
            return 0;
        }
        var rates = down.at("policies").items().stream().mapToInt(policy -> rate(policy, replicas));
        return (select.equals("Min") ? rates.min() : rates.max()).orElse(400);
    }

    /** One pod a minute is slow whatever share of the pods it is. */
    private static int rate(Field policy, int replicas) {
        var period = Math.max(1, policy.at("periodSeconds").integer().orElse(60));
        var value = policy.at("value").integer().orElse(0);
        if (policy.at("type").text().orElse("").equals("Percent")) {
            return (value * 60 + period - 1) / period;
        }
        return value * 60 <= period ? 0 : (value * 6000) / (period * Math.max(1, replicas));
    }

    private static Verdict broken(Autoscaler autoscaler, Field where, String why, String remedy) {
        return new Verdict.Broken(Where.of(autoscaler.object(), where), why, remedy);
    }
}
