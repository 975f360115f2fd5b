package dev.nospof.policies.rules.database;

import dev.nospof.policies.graph.aws.RelationalDatabase;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** A database whose storage is full refuses every write. */
public record DatabaseStorageGrows() implements DatabaseRule {
    @Override
    public String id() {
        return "RDS-08";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "A database gets more storage by itself before it has none left.";
    }

    /** AWS grows a volume by a tenth or more, and asks for this much room (https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PIOPS.Autoscaling.html). */
    private static final BigDecimal ROOM = new BigDecimal("1.26");

    @Override
    public Optional<Verdict> judge(RelationalDatabase database, Plan plan) {
        if (!database.isInstance() || database.engine().startsWith("aurora")) {
            return Optional.empty();
        }
        var first = database.resource().at("allocatedStorage").number();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        var most = database.resource().at("maxAllocatedStorage").number().orElse(BigDecimal.ZERO);
        var wanted = first.get().multiply(ROOM);
        return Optional.of(
                most.compareTo(wanted) >= 0
                        ? new Verdict.Holds()
                        : new Verdict.Broken(
                                Where.of(database.resource(), "maxAllocatedStorage"),
                                "Its storage does not grow: with " + first.get().toPlainString()
                                        + " GiB full it refuses every write",
                                "Set maxAllocatedStorage to "
                                        + wanted.setScale(0, RoundingMode.UP).toPlainString() + " or more"));
    }
}
