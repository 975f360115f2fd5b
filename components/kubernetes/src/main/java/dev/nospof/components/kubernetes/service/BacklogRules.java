package dev.nospof.components.kubernetes.service;

import dev.nospof.components.kubernetes.parts.AlertRule;
import dev.nospof.components.model.Durations;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Alerts on work that was accepted and is not done: nothing of it shows in the requests. */
final class BacklogRules {
    private BacklogRules() {}

    static List<AlertRule> alerts(Blueprint service) {
        return service.args().monitoring().backlog().stream()
                .flatMap(backlog -> Stream.concat(
                        Stream.of(waits(service, backlog)),
                        backlog.setAside().stream().map(metric -> setAside(service, metric))))
                .toList();
    }

    private static AlertRule waits(Blueprint service, Backlog backlog) {
        return new AlertRule(
                "NospofWorkWaits",
                "max(%s{%s}) > %d"
                        .formatted(
                                backlog.oldest(),
                                Watched.of(service).own(),
                                backlog.tolerated().toSeconds()),
                Duration.ofMinutes(2),
                true,
                "work-waits",
                who(service) + " has accepted work that has waited for more than " + Durations.word(backlog.tolerated())
                        + ".");
    }

    private static AlertRule setAside(Blueprint service, String metric) {
        return new AlertRule(
                "NospofWorkSetAside",
                "max(%s{%s}) > 0".formatted(metric, Watched.of(service).own()),
                Duration.ofMinutes(5),
                false,
                "work-set-aside",
                who(service) + " has accepted work that it cannot do and has set aside.");
    }

    private static String who(Blueprint service) {
        return service.args().namespace() + "/" + service.name();
    }
}
