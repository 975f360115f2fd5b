package dev.nospof.policies.proof.aws;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.Value;
import dev.nospof.policies.proof.family.Survey;
import dev.nospof.policies.proof.model.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** In which zones resources are, by the subnets that they name: a subnet whose id is not known yet is still a resource of the plan. */
record Subnets(Survey survey) {
    static final String TYPE = "aws:ec2/subnet:Subnet";

    /** The subnets that a property leads to, in the order of URNs. */
    List<Resource> of(Resource resource, String property) {
        return survey.references().from(resource, property, TYPE);
    }

    /** The distinct zones of the subnets that a property leads to, sorted; unknown where one of them is. */
    Reading<List<Integer>> zones(Resource resource, String property) {
        return zones(resource, property, of(resource, property));
    }

    /** The same through a subnet group, which lists {@code subnetIds}. */
    Reading<List<Integer>> zonesOfGroup(Resource resource, String property, String groupType) {
        var groups = survey.references().from(resource, property, groupType);
        return groups.isEmpty() ? unknown(resource, property) : zones(groups.get(0), "subnetIds");
    }

    /** The zone of one resource that names one subnet. */
    Reading<Integer> zone(Resource resource, String property) {
        return zones(resource, property).then(zones -> new Reading.Known<>(zones.get(0)));
    }

    /** The zone of a subnet. */
    Reading<Integer> zone(Resource subnet) {
        return survey.zones().ofSubnet(subnet);
    }

    private Reading<List<Integer>> zones(Resource resource, String property, List<Resource> subnets) {
        if (subnets.isEmpty() || subnets.size() < listed(resource, property)) {
            return unknown(resource, property);
        }
        var zones = new TreeSet<Integer>();
        var unknown = new ArrayList<String>();
        for (var subnet : subnets) {
            zone(subnet).match(zones::add, unknown::add);
        }
        return unknown.isEmpty() ? new Reading.Known<>(List.copyOf(zones)) : new Reading.Unknown<>(unknown.get(0));
    }

    private static int listed(Resource resource, String property) {
        return resource.at(property).value() instanceof Value.Items items
                ? (int) items.items().stream()
                        .filter(item -> !(item instanceof Value.Unknown))
                        .distinct()
                        .count()
                : 0;
    }

    private static <T> Reading<T> unknown(Resource resource, String property) {
        return new Reading.Unknown<>(property + " of " + resource.name() + " leads to no subnet of this plan");
    }
}
