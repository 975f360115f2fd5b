package dev.nospof.policies.rules;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.SourceLocation;
import dev.nospof.policies.graph.WrongKind;
import dev.nospof.policies.graph.read.YamlFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * Waivers in a file of their own, for objects that cannot carry annotations.
 *
 * <pre>
 * waivers:
 *   - rule: SVC-13
 *     object: Deployment shop/orders
 *     reason: until the registry moved
 *     until: 2027-03-01
 * </pre>
 */
public final class Waivers {
    private Waivers() {}

    /**
     * All waivers of this file, expired ones too.
     *
     * @throws UnacceptableWaiver if one lacks a part or has another form
     * @throws dev.nospof.policies.graph.read.UnreadablePlan if the file cannot be read
     */
    public static List<Waiver> read(Path file) {
        try {
            return YamlFile.read(file).at("waivers").items().stream()
                    .map(waiver -> waiver(file, waiver))
                    .toList();
        } catch (WrongKind wrong) {
            throw UnacceptableWaiver.malformed(file.toString(), wrong.getMessage());
        }
    }

    private static Waiver waiver(Path file, Field waiver) {
        var until = part(file, waiver, "until");
        try {
            return new Waiver(
                    part(file, waiver, "rule"),
                    part(file, waiver, "object"),
                    part(file, waiver, "reason"),
                    LocalDate.parse(until),
                    Optional.of(new SourceLocation(file.toString(), 0)));
        } catch (DateTimeParseException notADay) {
            throw UnacceptableWaiver.notADay(file.toString(), waiver.path(), until);
        }
    }

    private static String part(Path file, Field waiver, String name) {
        return waiver.at(name)
                .text()
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> UnacceptableWaiver.partMissing(file.toString(), waiver.path(), name));
    }
}
