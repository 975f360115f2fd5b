package dev.nospof.policies.proof.aws;

import dev.nospof.components.model.Strength;
import dev.nospof.policies.proof.model.Need;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Needs that nothing declares: taken to be hard. */
final class Wants {
    private Wants() {}

    static List<Need> hard(Collection<String> subjects) {
        return subjects.stream()
                .map(name -> new Need(name, Strength.HARD, Optional.empty()))
                .toList();
    }
}
