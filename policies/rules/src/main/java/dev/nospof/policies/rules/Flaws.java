package dev.nospof.policies.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** All that is wrong with one object in the eyes of one rule, so that it can be mended in one go. */
public final class Flaws {
    private final String object;
    private final List<String> places = new ArrayList<>();
    private final LinkedHashSet<String> reasons = new LinkedHashSet<>();
    private final LinkedHashSet<String> remedies = new LinkedHashSet<>();

    /** @param object as verdicts name it: {@code Deployment shop/orders} */
    public Flaws(String object) {
        this.object = object;
    }

    /** Notes one; the same reason or remedy is said once. */
    public void add(String property, String why, String remedy) {
        places.add(property);
        reasons.add(why);
        remedies.add(remedy);
    }

    /** Notes one, if there is one. */
    public void add(String property, Optional<String> why, String remedy) {
        why.ifPresent(reason -> add(property, reason, remedy));
    }

    /** Broken by all of them, or kept where there are none. */
    public Verdict verdict() {
        return places.isEmpty()
                ? new Verdict.Holds()
                : new Verdict.Broken(
                        object + ", " + String.join("; ", places),
                        String.join("; ", reasons),
                        String.join("; ", remedies));
    }
}
