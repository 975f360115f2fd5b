package dev.nospof.policies.proof.aws;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.aws.DiscoveredName;
import dev.nospof.policies.proof.answer.Trusted;
import dev.nospof.policies.proof.family.Around;
import dev.nospof.policies.proof.family.Assembly;
import dev.nospof.policies.proof.family.Directory;
import dev.nospof.policies.proof.family.Family;
import dev.nospof.policies.proof.family.Identity;
import dev.nospof.policies.proof.family.Subject;
import dev.nospof.policies.proof.family.Survey;
import dev.nospof.policies.proof.model.Need;
import dev.nospof.policies.proof.model.Reading;
import dev.nospof.policies.proof.model.Ways;
import dev.nospof.policies.proof.recovery.Failover;
import dev.nospof.policies.proof.recovery.Recovery;
import dev.nospof.policies.proof.recovery.Step;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Names of AWS Cloud Map: who depends on one needs whatever is registered under it. Of several any is enough, once those that are lost are forgotten. The name itself is trusted, and so is whoever registers that the plan
 * does not show.
 */
public final class DiscoveredNames implements Family {
    @Override
    public List<Subject> in(Survey survey) {
        return DiscoveredName.in(survey.references()).stream()
                .<Subject>map(name -> new Led(name, survey, assembly(name)))
                .toList();
    }

    private static Assembly assembly(DiscoveredName name) {
        var service = name.resource();
        var called = Places.spoken(service).orElse(service.name());
        return Assembly.trusted(
                        service,
                        Places.names(service),
                        new Trusted(
                                "DNS name " + name.host().orElse(called),
                                "is answered in every zone: by AWS' own resolver of the network"))
                .with(new Identity(
                        List.of(service.urn()),
                        Places.names(service, "name"),
                        name.host().stream().toList()))
                .named(called)
                .trusting(registered(name, called));
    }

    private static Trusted registered(DiscoveredName name, String called) {
        var instances = "instances of " + called;
        if (!name.tasks().isEmpty()) {
            return new Trusted(instances, "are registered by ECS, which says of a lost task that it is");
        }
        return new Trusted(
                instances,
                name.instances().isEmpty()
                        ? "are registered, and said to be lost as soon as they are: who does that is not in this plan"
                        : "are said to be lost as soon as they are: who does that is not in this plan");
    }

    /** A name with whatever it leads to. */
    private static final class Led extends Around {
        private final DiscoveredName discovered;
        private final Survey survey;

        private Led(DiscoveredName discovered, Survey survey, Subject inner) {
            super(inner);
            this.discovered = discovered;
            this.survey = survey;
        }

        @Override
        public Subject called(String name) {
            return new Led(discovered, survey, inner().called(name));
        }

        @Override
        public Reading<List<Need>> needs(Directory directory) {
            return Reading.of(() -> {
                var targets = targets(directory);
                return targets.size() == 1 ? Wants.hard(targets) : List.of();
            });
        }

        @Override
        public Optional<Ways> ways(Directory directory) {
            var targets = targets(directory);
            return targets.size() < 2
                    ? Optional.empty()
                    : Optional.of(new Ways(
                            targets.stream()
                                    .map(target -> new Ways.Way(target, new TreeSet<>(List.of(target))))
                                    .toList(),
                            1,
                            true,
                            Reading.of(this::forgotten)
                                    .match(known -> known, why -> new Recovery.Waits("it is registered anew", why))));
        }

        private SortedSet<String> targets(Directory directory) {
            var targets = new TreeSet<String>();
            for (Resource target : discovered.targets()) {
                directory
                        .resource(target.urn())
                        .filter(known -> !known.equals(name()))
                        .ifPresent(targets::add);
            }
            return targets;
        }

        /** Where nothing can be said of instances, none is ever left out. */
        private Recovery forgotten() {
            var service = discovered.resource();
            if (!service.at("healthCheckCustomConfig").isPresent()
                    && !service.at("healthCheckConfig").isPresent()) {
                return new Recovery.Waits("it is registered anew", "nothing leaves a lost instance out");
            }
            int seconds = service.at("dnsConfig", "dnsRecords").items().stream()
                    .mapToInt(record -> record.at("ttl").integer().orElse(0))
                    .max()
                    .orElse(0);
            return new Recovery.ByItself(List.of(
                    survey.times().step(Failover.CLOUD_MAP),
                    new Step(Failover.ALIAS_FORGOTTEN.what(), Duration.ofSeconds(seconds), "ttl"),
                    survey.times().step(Failover.CLIENTS_ASK_AGAIN)));
        }
    }
}
