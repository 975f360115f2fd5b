package dev.nospof.policies.graph.kubernetes;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.Value;
import dev.nospof.policies.graph.WrongKind;

/**
 * A number of pods, or a share of them in percent. Who rounds how is the controllers' business: budgets round every share up, a rolling
 * update rounds its surge up and what may be missing down (k8s.io/apimachinery, util/intstr, GetScaledValueFromIntOrPercent).
 *
 * @param percent whether {@code number} is a share
 */
public record Amount(int number, boolean percent) {
    /** What this field holds; it must be present. */
    public static Amount of(Field field) {
        if (!(field.value() instanceof Value.Text text)) {
            return new Amount(
                    field.integer().orElseThrow(() -> WrongKind.at(field, "a whole number or a percentage")), false);
        }
        if (!text.text().matches("\\d{1,4}%")) {
            throw WrongKind.at(field, "a whole number or a percentage");
        }
        return new Amount(Integer.parseInt(text.text().substring(0, text.text().length() - 1)), true);
    }

    /** Of so many pods, rounded up. */
    public int up(int pods) {
        return percent ? Math.floorDiv(pods * number + 99, 100) : number;
    }

    /** Of so many pods, rounded down. */
    public int down(int pods) {
        return percent ? Math.floorDiv(pods * number, 100) : number;
    }
}
