package dev.nospof.policies.rules.balancer;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.Value;
import dev.nospof.policies.graph.aws.HealthCheck;
import dev.nospof.policies.graph.aws.TargetGroup;
import dev.nospof.policies.graph.kubernetes.Workload;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;

/** Two that ask differently disagree: one sends requests to what the other has taken out. */
public record TargetsAreAskedLikePods() implements TargetGroupRule {
    @Override
    public String id() {
        return "LB-09";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "A load balancer asks its targets what their readiness probe asks, and leaves a silent one within half a minute.";
    }

    /** More than half a minute of errors for a share of all users. */
    private static final int SLOWEST = 30;

    @Override
    public Optional<Verdict> judge(TargetGroup group, Plan plan) {
        return group.health().map(check -> {
            var flaws = new Flaws(Where.of(group.resource()));
            if (check.timeout() >= check.interval()) {
                flaws.add(
                        "healthCheck.timeout",
                        "It asks every " + check.interval() + " s and waits for up to " + check.timeout()
                                + " s, so that AWS refuses it",
                        "Set timeout below interval");
            }
            var seconds = check.interval() * check.failures();
            if (seconds > SLOWEST) {
                flaws.add(
                        "healthCheck.interval",
                        "A target that has fallen silent gets its share of requests for " + seconds + " s",
                        "Set interval × unhealthyThreshold to " + SLOWEST + " s or less");
            }
            if (check.isHttp() && !check.field().at("matcher").isPresent()) {
                flaws.add(
                        "healthCheck.matcher",
                        "AWS takes 200 alone for well, and the kubelet everything up to 399",
                        "Set matcher: 200-399");
            }
            group.workloads().forEach(workload -> differences(check, workload, flaws));
            return flaws.verdict();
        });
    }

    private static void differences(HealthCheck check, Workload workload, Flaws flaws) {
        if (!check.isHttp()) {
            return;
        }
        var probes = workload.pods().containers().stream()
                .map(container -> container.field().at("readinessProbe", "httpGet"))
                .filter(Field::isPresent)
                .toList();
        if (!probes.isEmpty() && probes.stream().noneMatch(probe -> isAlike(check, probe))) {
            flaws.add(
                    "healthCheck.path",
                    "It asks for " + check.path() + ", and the readiness probe of " + workload.name() + " for "
                            + probes.get(0).at("path").text().orElse("/")
                            + ": one sends requests to what the other has taken out",
                    "Ask both for the same path, at the same port");
        }
    }

    private static boolean isAlike(HealthCheck check, Field probe) {
        return check.path().equals(probe.at("path").text().orElse("/"))
                && check.ownPort()
                        .map(port -> !(probe.at("port").value() instanceof Value.Numeric number)
                                || port.equals(number.number().toPlainString()))
                        .orElse(true);
    }
}
