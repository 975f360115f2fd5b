package dev.nospof.policies.proof.aws;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.Urn;
import dev.nospof.policies.graph.Value;
import dev.nospof.policies.graph.aws.LoadBalancing;
import dev.nospof.policies.graph.aws.RoutedName;
import dev.nospof.policies.proof.answer.Trusted;
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
import java.util.stream.Stream;

/**
 * Application, network and gateway load balancers: a node in the zone of each of their subnets, of which one is enough.
 *
 * <p>A node that is lost is left out of DNS within {@code Failover.LOAD_BALANCER_DNS}; until then clients that know only its address fail. Whether the targets behind
 * the remaining nodes suffice is answered for the targets themselves, and so is what a lost target means where a node has only those of its own zone
 * ({@code kubernetes.Entrance}). A zone that is ill without being dead is no loss that the proof knows: a zonal shift makes it one.
 */
public final class LoadBalancers implements Family {
    static final List<String> TYPES = List.of(
            "aws:lb/loadBalancer:LoadBalancer",
            "aws:alb/loadBalancer:LoadBalancer",
            "aws:elb/loadBalancer:LoadBalancer");
    private static final String FIREWALL_USE = "aws:wafv2/webAclAssociation:WebAclAssociation";

    @Override
    public List<Subject> in(Survey survey) {
        var subjects = new ArrayList<Subject>();
        var balancing = LoadBalancing.in(survey.references(), survey.objects());
        for (var type : TYPES) {
            var records = survey.references().to(DnsRecords.TYPE, "aliases", type);
            for (var balancer : survey.references().ofType(type)) {
                var behind = behind(balancing, balancer);
                var assembly = Assembly.of(balancer, Places.names(balancer, "name"), structure(survey, balancer))
                        .named(Places.spoken(balancer).orElse(balancer.name()))
                        .alsoMeantBy(behind);
                subjects.add((closesWithItsFirewall(survey, balancer)
                                ? assembly.trusting(new Trusted(
                                        "firewall of " + assembly.name(),
                                        "is up: nothing passes while it is away (enableWafFailOpen is not set)"))
                                : assembly)
                        .wanting(directory -> {
                            var wanted = certificates(survey, behind, directory);
                            records.getOrDefault(balancer.urn(), List.of()).stream()
                                    .filter(record -> !RoutedName.isRouted(record))
                                    .forEach(r -> directory.resource(r.urn()).ifPresent(wanted::add));
                            return Wants.hard(wanted);
                        }));
            }
        }
        return subjects;
    }

    /** Whether a web ACL stands before it without which it answers nobody. */
    private static boolean closesWithItsFirewall(Survey survey, Resource balancer) {
        return !Value.of(true).equals(balancer.at("enableWafFailOpen").value())
                && survey.references().ofType(FIREWALL_USE).stream()
                        .anyMatch(use ->
                                survey.references().from(use, "resourceArn").contains(balancer));
    }

    /** Who mentions its listeners or their target groups means the load balancer: it is reached through them. */
    private static List<Urn> behind(LoadBalancing balancing, Resource balancer) {
        return balancing.balancers().stream()
                .filter(known -> known.resource().equals(balancer))
                .flatMap(known -> Stream.concat(known.listeners().stream(), known.groups().stream()))
                .map(Resource::urn)
                .toList();
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
