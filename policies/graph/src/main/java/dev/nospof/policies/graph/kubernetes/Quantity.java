package dev.nospof.policies.graph.kubernetes;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.Value;
import dev.nospof.policies.graph.WrongKind;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An amount of processors or bytes as Kubernetes writes it: {@code 500m}, {@code 1.5}, {@code 1Gi}, {@code 2e3}. Two texts with the same
 * amount are the same (apimachinery, pkg/api/resource/quantity.go).
 */
public final class Quantity {
    private static final Pattern FORM =
            Pattern.compile("([+-]?(?:\\d+\\.?\\d*|\\.\\d+))(m|u|n|k|M|G|T|P|E|[KMGTPE]i|[eE][+-]?\\d{1,2})?");

    private static final Map<String, BigDecimal> DECIMAL = Map.of(
            "n", new BigDecimal("1e-9"),
            "u", new BigDecimal("1e-6"),
            "m", new BigDecimal("1e-3"),
            "k", new BigDecimal("1e3"),
            "M", new BigDecimal("1e6"),
            "G", new BigDecimal("1e9"),
            "T", new BigDecimal("1e12"),
            "P", new BigDecimal("1e15"),
            "E", new BigDecimal("1e18"));

    private static final String BINARY = "KMGTPE";

    private Quantity() {}

    /** The amount in its unit (processors, bytes), without trailing zeros; empty when absent. */
    public static Optional<BigDecimal> of(Field field) {
        if (field.value() instanceof Value.Text text) {
            return Optional.of(parse(field, text.text()));
        }
        return field.number();
    }

    private static BigDecimal parse(Field field, String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw WrongKind.at(field, "a quantity such as 500m or 1Gi");
        }
        var number = new BigDecimal(form.group(1));
        var suffix = form.group(2);
        if (suffix == null) {
            return number.stripTrailingZeros();
        }
        if (suffix.endsWith("i")) {
            var power = 10 * (BINARY.indexOf(suffix.charAt(0)) + 1);
            return number.multiply(BigDecimal.valueOf(2).pow(power)).stripTrailingZeros();
        }
        var factor = DECIMAL.containsKey(suffix)
                ? DECIMAL.get(suffix)
                : BigDecimal.ONE.scaleByPowerOfTen(Integer.parseInt(suffix.substring(1)));
        return number.multiply(factor).stripTrailingZeros();
    }
}
