package dev.nospof.policies.proof.aws;

import dev.nospof.components.model.Annotations;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.proof.family.Assembly;
import dev.nospof.policies.proof.family.Change;
import dev.nospof.policies.proof.family.Family;
import dev.nospof.policies.proof.family.Structure;
import dev.nospof.policies.proof.family.Subject;
import dev.nospof.policies.proof.family.Survey;
import dev.nospof.policies.proof.family.Weakness;
import dev.nospof.policies.proof.model.Failure;
import dev.nospof.policies.proof.model.Reading;
import dev.nospof.policies.proof.recovery.Failover;
import dev.nospof.policies.proof.recovery.Recovery;
import dev.nospof.policies.proof.recovery.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * EC2 Auto Scaling groups: as many instances as {@code minSize}, dealt evenly to the zones of their subnets, as the service does by itself; a lost one is
 * replaced, after a lost zone in another where {@code maxSize} lets it, since the lost ones still count. One instance is taken to be enough.
 */
public final class AutoScalingGroups implements Family {
    private static final String TYPE = "aws:autoscaling/group:Group";

    @Override
    public List<Subject> in(Survey survey) {
        return survey.references().ofType(TYPE).stream()
                .<Subject>map(group -> Assembly.of(group, Places.names(group, "name"), structure(survey, group))
                        .named(Places.spoken(group).orElse(group.name()))
                        .wanting(directory -> Wants.hard(directory.behind(group, "targetGroupArns"))))
                .toList();
    }

    private static Reading<Structure> structure(Survey survey, Resource group) {
        var zones = group.at("vpcZoneIdentifiers").isPresent()
                ? new Subnets(survey).zones(group, "vpcZoneIdentifiers")
                : named(survey, group);
        return zones.then(known -> Reading.of(() -> structure(survey, group, known)));
    }

    private static Reading<List<Integer>> named(Survey survey, Resource group) {
        return Reading.of(() -> group.at("availabilityZones").items().stream()
                        .map(zone -> survey.zones().of(zone.text().orElse("")))
                        .distinct()
                        .sorted()
                        .toList())
                .then(zones -> zones.isEmpty()
                        ? new Reading.Unknown<>("vpcZoneIdentifiers of " + group.name() + " are not given")
                        : new Reading.Known<>(zones));
    }

    private static Structure structure(Survey survey, Resource group, List<Integer> zones) {
        int instances = group.at("minSize").integer().orElse(0);
        var back = replaced(survey, group);
        var changes = new ArrayList<Change>();
        if (instances < 2) {
            changes.add(Change.count(
                    group.urn(), "Auto Scaling group " + group.name(), "minSize", Math.max(2, zones.size())));
        }
        return new Structure(
                Places.dealt(
                        Math.max(1, instances),
                        new Reading.Known<>(zones),
                        Failure.Kind.NODE,
                        "instance " + group.name(),
                        back),
                1,
                List.of(),
                zones.size() > 1 ? elsewhere(group, instances, zones.size(), back) : Structure.WITH_THE_ZONE,
                new Weakness(
                        instances < 2
                                ? "It has " + instances + " instance at the least"
                                : "All its subnets are in one zone",
                        instances < 2 ? "minSize" : "vpcZoneIdentifiers",
                        "Set minSize to 2 or more, with subnets of two zones or more",
                        changes));
    }

    /** By how long it says that it boots, else by what is usual. */
    private static Recovery replaced(Survey survey, Resource group) {
        return new Recovery.ByItself(Places.tag(group, Annotations.BOOT_SECONDS)
                .filter(seconds -> seconds.matches("[1-9]\\d{0,4}"))
                .map(seconds -> List.of(
                        survey.times().step(Failover.AUTO_SCALING_NOTICE),
                        new Step("boot", Duration.ofSeconds(Long.parseLong(seconds)), Annotations.BOOT_SECONDS)))
                .orElseGet(() -> List.of(survey.times().step(Failover.AUTO_SCALING))));
    }

    /** So many may run in the other zones as it may have beside the lost ones. */
    private static Recovery elsewhere(Resource group, int instances, int zones, Recovery back) {
        var lost = (instances + zones - 1) / zones;
        var most = group.at("maxSize").integer().orElse(Integer.MAX_VALUE);
        return most >= instances + lost
                ? back
                : new Recovery.Waits(
                        "the zone is back or its instances are ended",
                        "maxSize " + most + " allows no more while the lost ones count");
    }
}
