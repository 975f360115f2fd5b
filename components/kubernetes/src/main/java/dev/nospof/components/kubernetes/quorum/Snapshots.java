package dev.nospof.components.kubernetes.quorum;

import com.pulumi.core.Output;
import dev.nospof.components.kubernetes.Names;
import dev.nospof.components.kubernetes.parts.Given;
import dev.nospof.components.kubernetes.parts.Schedule;
import dev.nospof.components.model.UnsafeArgs;
import java.time.Duration;
import java.util.Optional;

/**
 * Snapshots of what members agreed on, for the day when more than half of their volumes are lost, or somebody deleted what was needed.
 *
 * <p>Each is restored for a trial before it counts, and has its name only then; older ones are removed only after a good new one. What was
 * written since the last one is not in it.
 *
 * @param claim a PersistentVolumeClaim of the same namespace that exists already. It has to be outside of what the members are lost with: a
 *     regional volume, a file server, or a bucket by its CSI driver; in a claim that is bound to one zone the snapshots are lost with that
 *     zone, and none can be taken meanwhile. The program's user ({@code 10001} for etcd) has to be able to write to it.
 * @param schedule when one is taken
 * @param keep how many are kept
 * @param image to take them with, where it is not the members' own: it needs {@code /bin/sh} with {@code mkdir}, {@code mv}, {@code rm},
 *     {@code date}, {@code sync}, and the program's tools
 */
public record Snapshots(String claim, Schedule schedule, int keep, Optional<Output<String>> image) {
    private static final Given GIVEN = new Given("Snapshots");

    /** @throws UnsafeArgs if the claim can not be one, or none would be kept */
    public Snapshots {
        Names.check(claim);
        if (keep < 1) {
            throw badKeep(keep);
        }
    }

    /** Every six hours, and those of a week are kept. */
    public static Snapshots to(String claim) {
        return new Snapshots(claim, new Schedule("15 */6 * * *", Duration.ofHours(6)), 28, Optional.empty());
    }

    /**
     * At other times.
     *
     * @param every the longest time between two of them; an alert waits half of it longer
     */
    public Snapshots at(String cron, Duration every) {
        return new Snapshots(claim, new Schedule(cron, every), keep, image);
    }

    public Snapshots keeping(int number) {
        return new Snapshots(claim, schedule, number, image);
    }

    /**
     * With tools from another image than the members'.
     *
     * @throws UnsafeArgs if it has no tag, or {@code latest}
     */
    public Snapshots withImage(String other) {
        return new Snapshots(claim, schedule, keep, Optional.of(Output.of(GIVEN.image(other))));
    }

    private static UnsafeArgs badKeep(int keep) {
        return UnsafeArgs.because(
                "Snapshots",
                "keep is " + keep + ", needs to be 1 or more",
                "Each snapshot would be removed as soon as it is taken.",
                "Keep as many as reach back to when a mistake is noticed, such as 28.");
    }
}
