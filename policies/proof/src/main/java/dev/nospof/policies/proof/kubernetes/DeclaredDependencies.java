package dev.nospof.policies.proof.kubernetes;

import dev.nospof.components.model.Strength;
import dev.nospof.policies.proof.model.Need;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code payments=hard,inventory=async:orders-queue:4h,recommendations=soft}. */
final class DeclaredDependencies {
    private static final Pattern ENTRY =
            Pattern.compile("([^=,:\\s]+)=(hard|soft|async:([^=,:\\s]+):(\\d{1,9}[smhd]))");

    private DeclaredDependencies() {}

    /** Empty where the annotation can not be read. */
    static Optional<List<Need>> in(String annotation) {
        var needs = new ArrayList<Need>();
        for (var entry : annotation.split(",", -1)) {
            var parts = ENTRY.matcher(entry.strip());
            if (!parts.matches()) {
                return Optional.empty();
            }
            var queue = Optional.ofNullable(parts.group(3)).map(name -> new Need.Queue(name, duration(parts.group(4))));
            var strength = queue.isPresent()
                    ? Strength.ASYNC
                    : Strength.valueOf(parts.group(2).toUpperCase(Locale.ROOT));
            needs.add(new Need(parts.group(1), strength, queue));
        }
        return Optional.of(needs);
    }

    private static Duration duration(String word) {
        var number = Long.parseLong(word.substring(0, word.length() - 1));
        return switch (word.charAt(word.length() - 1)) {
            case 's' -> Duration.ofSeconds(number);
            case 'm' -> Duration.ofMinutes(number);
            case 'h' -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }
}
