package dev.nospof.policies.proof.aws;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.Urn;
import dev.nospof.policies.graph.Value;
import dev.nospof.policies.proof.family.Assembly;
import dev.nospof.policies.proof.family.Change;
import dev.nospof.policies.proof.family.Directory;
import dev.nospof.policies.proof.family.Family;
import dev.nospof.policies.proof.family.Part;
import dev.nospof.policies.proof.family.Structure;
import dev.nospof.policies.proof.family.Subject;
import dev.nospof.policies.proof.family.Survey;
import dev.nospof.policies.proof.family.Weakness;
import dev.nospof.policies.proof.model.Failure;
import dev.nospof.policies.proof.model.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Application, network and gateway load balancers: a node in the zone of each of their subnets, of which one is enough.
 *
 * <p>A node that is lost is left out of DNS; until then clients that know only its address fail. Whether the targets behind the remaining nodes suffice is
 * answered for the targets themselves.
 */
public final class LoadBalancers implements Family {
    static final List<String> TYPES = List.of(
            "aws:lb/loadBalancer:LoadBalancer",
            "aws:alb/loadBalancer:LoadBalancer",
            "aws:elb/loadBalancer:LoadBalancer");
    private static final List<String> LISTENERS =
            List.of("aws:lb/listener:Listener", "aws:alb/listener:Listener", "aws:lb/listenerRule:ListenerRule");
    private static final List<String> TARGETS =
            List.of("aws:lb/targetGroup:TargetGroup", "aws:alb/targetGroup:TargetGroup");

    @Override
    public List<Subject> in(Survey survey) {
        var subjects = new ArrayList<Subject>();
        for (var type : TYPES) {
            var records = survey.references().to(DnsRecords.TYPE, "aliases", type);
            for (var balancer : survey.references().ofType(type)) {
                var behind = behind(survey, balancer);
                subjects.add(Assembly.of(balancer, Places.names(balancer, "name"), structure(survey, balancer))
                        .alsoMeantBy(behind)
                        .wanting(directory -> {
                            var wanted = certificates(survey, behind, directory);
                            records.getOrDefault(balancer.urn(), List.of())
                                    .forEach(r -> directory.resource(r.urn()).ifPresent(wanted::add));
                            return Wants.hard(wanted);
                        }));
            }
        }
        return subjects;
    }

    /** Who mentions its listeners or their target groups means the load balancer: it is reached through them. */
    private static List<Urn> behind(Survey survey, Resource balancer) {
        var behind = new ArrayList<Urn>();
        for (var type : LISTENERS) {
            for (var listener : survey.references().ofType(type)) {
                boolean own =
                        survey.references().from(listener, "loadBalancerArn").contains(balancer)
                                || survey.references().from(listener, "listenerArn").stream()
                                        .anyMatch(l -> behind.contains(l.urn()));
                if (own) {
                    behind.add(listener.urn());
                    for (var property : List.of("defaultActions", "actions")) {
                        survey.references().from(listener, property).stream()
                                .filter(r -> TARGETS.contains(r.type()))
                                .forEach(target -> behind.add(target.urn()));
                    }
                }
            }
        }
        return behind;
    }

    private static Set<String> certificates(Survey survey, List<Urn> listeners, Directory directory) {
        var certificates = new TreeSet<String>();
        for (var urn : listeners) {
            survey.graph().find(urn).ifPresent(l -> certificates.addAll(directory.behind(l, "certificateArn")));
        }
        return certificates;
    }

    private static Reading<Structure> structure(Survey survey, Resource balancer) {
        var property = balancer.at("subnets").isPresent() ? "subnets" : "subnetMappings";
        return new Subnets(survey)
                .zones(balancer, property)
                .then(zones -> new Reading.Known<>(Structure.anyOf(
                        Places.onePerZone(zones, Failure.Kind.LOAD_BALANCER_NODE, balancer.name(), Part.NOT_BY_ITSELF),
                        new Weakness(
                                "All its subnets are in one zone",
                                property,
                                "Give it subnets of two zones or more",
                                more(survey, balancer, property, zones)))));
    }

    /** A subnet of another zone that is like those it has. */
    private static List<Change> more(Survey survey, Resource balancer, String property, List<Integer> zones) {
        var subnets = new Subnets(survey);
        var own = subnets.of(balancer, property);
        var taken = new TreeSet<>(zones);
        for (var other : survey.references().ofType(Subnets.TYPE)) {
            var zone = subnets.zone(other).orElse(-1);
            boolean alike = own.stream().allMatch(o -> tier(o).equals(tier(other)));
            if (zone >= 0 && alike && taken.add(zone)) {
                return List.of(Rewire.add(balancer, "load balancer " + balancer.name(), property, other));
            }
        }
        return List.of();
    }

    private static Value tier(Resource subnet) {
        return subnet.at("mapPublicIpOnLaunch").isPresent()
                ? subnet.at("mapPublicIpOnLaunch").value()
                : Value.of(false);
    }
}
