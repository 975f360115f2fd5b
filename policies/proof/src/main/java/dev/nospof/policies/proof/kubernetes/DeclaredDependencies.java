package dev.nospof.policies.proof.kubernetes;

import dev.nospof.components.model.Strength;
import dev.nospof.policies.proof.model.Need;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads {@code payments=hard,inventory=async:orders-queue:4h,recommendations=soft}. */
final class DeclaredDependencies {
    private DeclaredDependencies() {}

    static List<Need> in(String annotation) {
        var needs = new ArrayList<Need>();
        for (var entry : annotation.split(",", -1)) {
            var sides = entry.strip().split("=", -1);
            var words = sides[1].split(":", -1);
            var strength = Strength.valueOf(words[0].toUpperCase(Locale.ROOT));
            needs.add(new Need(
                    sides[0],
                    strength,
                    strength == Strength.ASYNC
                            ? Optional.of(
                                    new Need.Queue(words[1], Duration.parse("PT" + words[2].toUpperCase(Locale.ROOT))))
                            : Optional.empty()));
        }
        return needs;
    }
}
