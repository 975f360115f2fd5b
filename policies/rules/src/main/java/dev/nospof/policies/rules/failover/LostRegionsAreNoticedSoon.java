package dev.nospof.policies.rules.failover;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.aws.RoutedName;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Rule;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.stream.Stream;

/** Asked of each health check that asks a region for a name, by itself or as part of a calculated one. */
public record LostRegionsAreNoticedSoon() implements Rule {
    private static final Duration LONGEST = Duration.ofSeconds(90);

    /** As few as AWS takes; with two one lost region more would leave one that decides alone. */
    private static final int PLACES = 3;

    @Override
    public String id() {
        return "DNS-03";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "Route 53 knows within a minute and a half that a region is lost, and asks from several others.";
    }

    @Override
    public Stream<Case> cases(Plan plan) {
        var asking = new LinkedHashSet<Resource>();
        RoutedName.in(plan.references()).forEach(name -> name.records().stream()
                .flatMap(record -> name.healthCheck(record).stream())
                .forEach(check -> asking.addAll(RoutedName.asking(check, plan.references()))));
        return asking.stream().map(check -> new Case(check, () -> Optional.of(judge(check))));
    }

    private static Verdict judge(Resource check) {
        var flaws = new Flaws(Where.of(check));
        var noticed = RoutedName.noticed(check);
        if (noticed.compareTo(LONGEST) > 0) {
            flaws.add(
                    "requestInterval × failureThreshold",
                    "For " + noticed.toSeconds() + " s nobody is led elsewhere",
                    "Ask every 10 s, or believe three failures: " + LONGEST.toSeconds() + " s or less together");
        }
        if (check.at("regions").isPresent() && check.at("regions").items().size() < PLACES) {
            flaws.add(
                    "regions",
                    "It is asked from so few places that one cut cable is taken for a lost region",
                    "Name " + PLACES + " or more, or none: then AWS uses all");
        }
        if (check.at("disabled").flag().orElse(false)) {
            flaws.add("disabled", "It is taken for well, whatever it is", "Set disabled: false");
        }
        return flaws.verdict();
    }
}
