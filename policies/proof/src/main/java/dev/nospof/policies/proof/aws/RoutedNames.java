package dev.nospof.policies.proof.aws;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.aws.RoutedName;
import dev.nospof.policies.proof.answer.Trusted;
import dev.nospof.policies.proof.family.Around;
import dev.nospof.policies.proof.family.Assembly;
import dev.nospof.policies.proof.family.Blame;
import dev.nospof.policies.proof.family.Directory;
import dev.nospof.policies.proof.family.Family;
import dev.nospof.policies.proof.family.Identity;
import dev.nospof.policies.proof.family.Part;
import dev.nospof.policies.proof.family.Structure;
import dev.nospof.policies.proof.family.Subject;
import dev.nospof.policies.proof.family.Survey;
import dev.nospof.policies.proof.family.Weakness;
import dev.nospof.policies.proof.model.Failure;
import dev.nospof.policies.proof.model.Reading;
import dev.nospof.policies.proof.model.Ways;
import dev.nospof.policies.proof.recovery.Recovery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Names of Route 53 that lead to one of several load balancers, by failover, distance or weight: users know them, so each is a column.
 *
 * <p>A way is a record's load balancer and whoever stands behind it. When one is lost, users are led on another after {@link Rerouting}'s steps; where no health check and no target's health tells that it is
 * lost, they are not. Route 53 itself is trusted.
 */
public final class RoutedNames implements Family {
    @Override
    public List<Subject> in(Survey survey) {
        return RoutedName.in(survey.references()).stream()
                .<Subject>map(name -> new Led(name, survey, assembly(name)))
                .toList();
    }

    private static Assembly assembly(RoutedName name) {
        var first = name.records().get(0);
        var assembly = Assembly.of(
                        first,
                        Places.names(first),
                        new Reading.Known<>(Structure.single(
                                new Part(
                                        new Failure(Failure.Kind.DNS, "DNS name " + name.name()),
                                        new Reading.Known<>(List.of()),
                                        Optional.empty(),
                                        new Recovery.Waits("Route 53 answers again", "nothing stands in for a name")),
                                new Weakness("It is one name", "name", "Keep the records", List.of()))))
                .with(new Identity(
                        name.records().stream().map(Resource::urn).toList(), List.of(name.name()), List.of()))
                .named(name.name())
                .asService()
                .trusting(
                        new Trusted(
                                "DNS name " + name.name(),
                                "is answered: AWS keeps it in several places (100 %, https://aws.amazon.com/route53/sla/, 2023-01)"));
        for (var record : name.records()) {
            if (name.targets(record).isEmpty()) {
                assembly = assembly.trusting(new Trusted(
                        "host of DNS record " + record.name(),
                        "is up when another region is lost: it is not in this plan"));
            }
        }
        return assembly;
    }

    /** A name with the ways that it leads on. */
    private static final class Led extends Around {
        private final RoutedName routed;
        private final Survey survey;

        private Led(RoutedName routed, Survey survey, Subject inner) {
            super(inner);
            this.routed = routed;
            this.survey = survey;
        }

        @Override
        public Subject called(String name) {
            return new Led(routed, survey, inner().called(name));
        }

        @Override
        public Optional<Ways> ways(Directory directory) {
            var ways = new ArrayList<Ways.Way>();
            for (var record : routed.records()) {
                var needs = new TreeSet<String>();
                routed.targets(record)
                        .forEach(target -> directory.resource(target.urn()).ifPresent(needs::add));
                ways.add(new Ways.Way(record.name(), needs));
            }
            var rerouting = new Rerouting(routed, survey.times());
            return Optional.of(new Ways(ways, rerouting.enough(), !routed.failsOver(), rerouting.takeover()));
        }

        @Override
        public Optional<Blame> blame(Failure.Kind lost) {
            return lost == Failure.Kind.REGION
                    ? Optional.of(
                            new Blame(
                                    "NO_FAILOVER",
                                    "Nothing leads users elsewhere",
                                    routed.records().get(0),
                                    "healthCheckId",
                                    "Give each of its records a health check that asks the region's own host, and evaluateTargetHealth"))
                    : inner().blame(lost);
        }
    }
}
