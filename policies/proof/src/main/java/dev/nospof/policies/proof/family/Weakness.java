package dev.nospof.policies.proof.family;

import java.util.List;

/**
 * What a single loss would be blamed on, and what might help.
 *
 * @param why a sentence without its full stop
 * @param property to blame
 * @param fix a sentence without its full stop
 * @param changes that may, each or together, remove it; the smallest first
 */
public record Weakness(String why, String property, String fix, List<Change> changes) {
    public Weakness {
        changes = List.copyOf(changes);
    }
}
