package dev.nospof.policies.proof.aws;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.Value;
import dev.nospof.policies.proof.family.Assembly;
import dev.nospof.policies.proof.family.Change;
import dev.nospof.policies.proof.family.Family;
import dev.nospof.policies.proof.family.Part;
import dev.nospof.policies.proof.family.Structure;
import dev.nospof.policies.proof.family.Subject;
import dev.nospof.policies.proof.family.Survey;
import dev.nospof.policies.proof.family.Weakness;
import dev.nospof.policies.proof.model.Failure;
import dev.nospof.policies.proof.model.Reading;
import dev.nospof.policies.proof.recovery.Failover;
import java.util.ArrayList;
import java.util.List;

/**
 * RDS instances: one machine in one zone, or with {@code multiAz} a standby in another zone, which AWS sees to.
 *
 * <p>A read replica is an instance of its own; nothing promotes it by itself.
 */
public final class RdsInstances implements Family {
    static final String TYPE = "aws:rds/instance:Instance";

    @Override
    public List<Subject> in(Survey survey) {
        return survey.references().ofType(TYPE).stream()
                .<Subject>map(
                        db -> Assembly.of(db, Places.names(db, "identifier"), Reading.of(() -> structure(survey, db)))
                                .named(Places.spoken(db).orElse(db.name())))
                .toList();
    }

    private static Structure structure(Survey survey, Resource db) {
        var weakness = new Weakness(
                "It is one machine in one zone, without a standby",
                "multiAz",
                "Set multiAz to true: a standby in another zone takes over",
                List.of(Change.set(db.urn(), "RDS instance " + db.name(), "multiAz", Value.of(true))));
        var subnets = new Subnets(survey).zonesOfGroup(db, "dbSubnetGroupName", "aws:rds/subnetGroup:SubnetGroup");
        if (!db.at("multiAz").flag().orElse(false)) {
            var zone = db.at("availabilityZone").isPresent()
                    ? survey.zones().read(db, "availabilityZone")
                    : new Reading.Known<>(subnets.orElse(List.of(0)).get(0));
            return Structure.single(
                    Part.in(zone, Failure.Kind.DATABASE_INSTANCE, db.name() + " instance", Part.NOT_BY_ITSELF),
                    weakness);
        }
        var zones = Places.distinct(subnets, 2);
        var parts = new ArrayList<Part>();
        for (int i = 0; i < 2; i++) {
            parts.add(Part.in(
                    new Reading.Known<>(zones.get(i)),
                    Failure.Kind.DATABASE_INSTANCE,
                    db.name() + (i == 0 ? " primary" : " standby"),
                    Part.NOT_BY_ITSELF));
        }
        return Structure.standby(parts, survey.times().step(Failover.RDS_MULTI_AZ_INSTANCE), weakness);
    }
}
