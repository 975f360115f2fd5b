package dev.nospof.policies.rules.database;

import dev.nospof.policies.graph.aws.RelationalDatabase;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;

/** A machine that nothing stands in for is down for as long as it takes to repair it. */
public record DatabasesHaveAStandby() implements DatabaseRule {
    @Override
    public String id() {
        return "RDS-01";
    }

    @Override
    public Severity severity() {
        return Severity.CRITICAL;
    }

    @Override
    public String promise() {
        return "A database goes on when the machine that writes is lost.";
    }

    @Override
    public Optional<Verdict> judge(RelationalDatabase database, Plan plan) {
        if (database.isReplica() || database.hasReadableStandbys()) {
            return database.isReplica() ? Optional.empty() : Optional.of(new Verdict.Holds());
        }
        if (database.isInstance()) {
            return Optional.of(
                    database.resource().at("multiAz").flag().orElse(false)
                            ? new Verdict.Holds()
                            : new Verdict.Broken(
                                    Where.of(database.resource(), "multiAz"),
                                    "It is one machine in one zone: lost, it is away until AWS has repaired it, or for as long as the zone is",
                                    "Set multiAz: true, or use a cluster"));
        }
        return database.isAurora() ? Optional.of(aurora(database)) : Optional.empty();
    }

    private static Verdict aurora(RelationalDatabase database) {
        if (database.members().isEmpty()) {
            return new Verdict.Undecided(Where.of(database.resource()), "its instances are not in this plan");
        }
        return database.members().size() > 1
                ? new Verdict.Holds()
                : new Verdict.Broken(
                        Where.of(database.resource()),
                        "It has one instance and no reader to promote: lost, it is away until another one is made, ten minutes and more",
                        "Add an instance in another zone");
    }
}
