package dev.nospof.policies.proof.aws;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.proof.family.Assembly;
import dev.nospof.policies.proof.family.Identity;
import dev.nospof.policies.proof.family.Part;
import dev.nospof.policies.proof.family.Structure;
import dev.nospof.policies.proof.family.Survey;
import dev.nospof.policies.proof.family.Weakness;
import dev.nospof.policies.proof.family.Zones;
import dev.nospof.policies.proof.model.Failure;
import dev.nospof.policies.proof.model.Reading;
import dev.nospof.policies.proof.recovery.Failover;
import dev.nospof.policies.proof.recovery.Recovery;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What Aurora keeps its data on: two copies in each of three zones, of which four are needed for a write (https://doi.org/10.1145/3035918.3056101, section 2.1). A zone may be lost, and
 * with it one copy more is too much for writing. A lost copy is made anew from the others.
 */
final class AuroraStorage {
    private static final int ZONES = 3;
    private static final int COPIES_IN_EACH = 2;
    private static final int NEEDED = 4;

    private AuroraStorage() {}

    static Assembly of(Survey survey, Resource cluster, List<Resource> instances, String database) {
        var name = database + " storage";
        return Assembly.of(cluster, List.of(), new Reading.Known<>(structure(survey, cluster, instances, name)))
                .with(new Identity(List.of(), List.of(), List.of()))
                .named(name);
    }

    private static Structure structure(Survey survey, Resource cluster, List<Resource> instances, String name) {
        var back = new Recovery.ByItself(List.of(survey.times().step(Failover.AURORA_COPY)));
        var parts = new ArrayList<Part>();
        for (int zone : zones(survey, cluster, instances)) {
            for (int copy = 1; copy <= COPIES_IN_EACH; copy++) {
                parts.add(Part.in(
                        new Reading.Known<>(zone),
                        Failure.Kind.VOLUME,
                        "copy " + copy + " of " + name + " in "
                                + Zones.lost(zone).name(),
                        back));
            }
        }
        return new Structure(
                parts,
                NEEDED,
                List.of(),
                Structure.WITH_THE_ZONE,
                new Weakness(
                        "Aurora writes to four of six copies in three zones",
                        "availabilityZones",
                        "Add a database in another region",
                        List.of()));
    }

    /** Those that are given; else those of its subnets, where they are three; else those of its instances and others of the same region. */
    private static List<Integer> zones(Survey survey, Resource cluster, List<Resource> instances) {
        var given = Reading.of(() -> cluster.at("availabilityZones").items().stream()
                        .map(Field::text)
                        .flatMap(zone -> zone.map(survey.zones()::of).stream())
                        .distinct()
                        .toList())
                .orElse(List.of());
        if (given.size() == ZONES) {
            return given;
        }
        var subnets = new Subnets(survey)
                .zonesOfGroup(cluster, "dbSubnetGroupName", "aws:rds/subnetGroup:SubnetGroup")
                .orElse(List.of());
        if (subnets.size() >= ZONES) {
            return subnets.subList(0, ZONES);
        }
        var taken = new TreeSet<Integer>();
        instances.forEach(
                instance -> Places.chosen(survey, instance, "availabilityZone").match(taken::add, unknown -> false));
        // Zones of another region have numbers beyond those of the environment.
        int home = survey.zones().count();
        boolean elsewhere = !taken.isEmpty() && taken.first() >= home;
        IntStream.iterate(elsewhere ? home : 0, zone -> zone + 1)
                .limit(2L * ZONES)
                .forEach(zone -> {
                    if (taken.size() < ZONES) {
                        taken.add(zone);
                    }
                });
        return List.copyOf(taken);
    }
}
