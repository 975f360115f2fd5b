package dev.nospof.cli.drill;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.nospof.components.model.Durations;
import dev.nospof.drills.DrillProblem;
import dev.nospof.drills.load.Journey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * How an environment is drilled, as {@code Drill.<env>.yaml} says it.
 *
 * @param by how nodes are taken away: {@code lab}, {@code lab:NAME}, {@code evict}, {@code kind}
 * @param off the command that takes a node away, where {@code by} is not given
 * @param on the command that gives it back
 * @param entry where visitors come in; by default the address of a Service of type LoadBalancer
 * @param switches the port on which pods take {@code POST /faults/slow} and the like, where they do
 * @param rate requests a second that this environment is drilled under
 * @param journeys what they do
 */
public record DrillFile(
        Optional<String> by,
        List<String> off,
        List<String> on,
        Optional<String> entry,
        OptionalInt switches,
        OptionalDouble rate,
        List<Journey> journeys) {
    /** Of an environment that has none: nodes are emptied through the API server, and visitors read the front page. */
    public static final DrillFile NONE = new DrillFile(
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.empty(),
            OptionalInt.empty(),
            OptionalDouble.empty(),
            List.of());

    private static final ObjectMapper YAML =
            new ObjectMapper(new YAMLFactory()).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    public DrillFile {
        off = List.copyOf(off);
        on = List.copyOf(on);
        journeys = List.copyOf(journeys);
    }

    /** As written; Jackson fills it in, and what is not written stays null until {@link #checked}. */
    private record Written(
            String by,
            List<String> off,
            List<String> on,
            String entry,
            Integer switches,
            Double rate,
            List<WrittenJourney> journeys) {}

    private record WrittenJourney(
            String name,
            String service,
            String get,
            String post,
            String body,
            Map<String, String> headers,
            List<Integer> expect,
            @JsonProperty("limit") String limit,
            String recall) {}

    /**
     * Reads one.
     *
     * @throws DrillProblem if it says nothing that can be understood
     */
    public static DrillFile read(Path file) {
        try {
            return checked(file, YAML.readValue(Files.readString(file), Written.class));
        } catch (JsonMappingException wrong) {
            throw DrillProblem.badPlanFile(file, wrong.getOriginalMessage());
        } catch (IOException unreadable) {
            throw DrillProblem.badPlanFile(file, "it can not be read: " + unreadable.getMessage());
        }
    }

    private static DrillFile checked(Path file, Written written) {
        if (written == null) {
            throw DrillProblem.badPlanFile(file, "it is empty");
        }
        var off = Optional.ofNullable(written.off).orElse(List.of());
        var on = Optional.ofNullable(written.on).orElse(List.of());
        if (off.isEmpty() != on.isEmpty()) {
            throw DrillProblem.badPlanFile(file, "'off' and 'on' go together");
        }
        return new DrillFile(
                Optional.ofNullable(written.by),
                off,
                on,
                Optional.ofNullable(written.entry),
                written.switches == null ? OptionalInt.empty() : OptionalInt.of(written.switches),
                written.rate == null ? OptionalDouble.empty() : OptionalDouble.of(written.rate),
                Optional.ofNullable(written.journeys).orElse(List.of()).stream()
                        .map(journey -> journey(file, journey))
                        .toList());
    }

    private static Journey journey(Path file, WrittenJourney written) {
        if (written.name == null || written.service == null || (written.get == null) == (written.post == null)) {
            throw DrillProblem.badPlanFile(file, "a journey needs a name, a service, and either 'get' or 'post'");
        }
        var limit = written.limit == null
                ? Journey.PATIENCE
                : Durations.parse(written.limit)
                        .orElseThrow(() -> DrillProblem.badPlanFile(
                                file,
                                "limit of journey '" + written.name + "' is '" + written.limit + "', not a time"));
        return new Journey(
                written.name,
                written.service,
                written.get == null ? "POST" : "GET",
                written.get == null ? written.post : written.get,
                Optional.ofNullable(written.body).orElse(""),
                new TreeMap<>(Optional.ofNullable(written.headers).orElse(Map.of())),
                Optional.ofNullable(written.expect).orElse(List.of()),
                limit,
                recall(file, written));
    }

    private static String recall(Path file, WrittenJourney written) {
        if (written.recall != null && written.post == null) {
            throw DrillProblem.badPlanFile(
                    file, "journey '" + written.name + "' writes nothing, so 'recall' has nothing to read back");
        }
        return Optional.ofNullable(written.recall).orElse("");
    }
}
