package dev.nospof.cli.drill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.nospof.cli.Terminal;
import dev.nospof.drills.DrillReport;
import dev.nospof.drills.DrillReport.Cell;
import dev.nospof.drills.DrillReport.Struck;
import dev.nospof.drills.Pace;
import dev.nospof.drills.load.Journey;
import dev.nospof.drills.load.LoadRecord.Tally;
import dev.nospof.drills.load.Recalled;
import dev.nospof.drills.load.Sample;
import dev.nospof.drills.verdict.Measured;
import dev.nospof.drills.verdict.Prediction;
import dev.nospof.drills.verdict.Verdict;
import dev.nospof.policies.proof.answer.Answer;
import dev.nospof.policies.proof.answer.Capacity;
import dev.nospof.policies.proof.recovery.Recovery;
import dev.nospof.policies.proof.recovery.Step;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A drill in which storefront held and orders did not, in each of the forms in which it is told. */
class DrillReportsTest {
    private static final Answer KEEPS_ANSWERING = new Answer.Unaffected(
            new Capacity(2, 3, OptionalInt.of(2)),
            new Recovery.ByItself(List.of(new Step("node noticed", Duration.ofSeconds(50), "this test"))));

    @Test
    void saysInWordsWhatWasWorse() {
        var terminal =
                new Terminal(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), false, false);
        assertThat(DrillText.of(report(), terminal)).isEqualTo("""
                shop · lab · 1 requests a second · up to 2 times as slow as predicted

                zone-a powered off · 1 min · lost 3 of 120 · steady 2 s after it was undone
                               predicted   measured                                                                                                      full redundancy
                  inventory    ok 67 %     not visited                                                                                                   never less (≤ 50 s)   ✓
                  orders       ok 67 %     lost 3 of 60, out for 3 s, none after 3 s, p99 5 ms, 2 of 57 acknowledged gone, 1 of 57 acknowledged unread   after 48 s (≤ 50 s)   ✗
                  payments     nothing     not visited                                                                                                   not meanwhile
                  storefront   ok 67 %     lost 0 of 60, p99 5 ms, all 60 acknowledged kept                                                              after 48 s (≤ 50 s)   ✓
                  ✗ orders does not have 2 of 57 writes that it had acknowledged {status 404=2}
                  ✗ orders could not be asked for 1 of 57 writes that it had acknowledged {status 503=1}
                  ✗ orders did not answer for 3 s, predicted: keeps answering

                not drilled: broker, there is nothing of that kind to break
                could not be broken: pod a-1 told to leak, 503 Service Unavailable
                1 fault drilled, 1 worse than proven.""");
    }

    @Test
    void saysInJsonWhatTheSchemaPublishes() throws IOException {
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(Path.of("../docs/schemas/drill.schema.json")));
        var said = new ObjectMapper().readTree(DrillJson.of(report()));

        assertThat(schema.validate(said)).isEmpty();
        assertThat(said.at("/worse").booleanValue()).isTrue();
        assertThat(said.at("/faults/0/services/orders/verdict").textValue()).isEqualTo("worse");
        assertThat(said.at("/faults/0/services/orders/measured/requests/lost").intValue())
                .isEqualTo(3);
        assertThat(said.at("/faults/0/services/orders/measured/acknowledgedWrites/gone")
                        .intValue())
                .isEqualTo(2);
        assertThat(said.at("/faults/0/services/storefront/measured/acknowledgedWrites/count")
                        .intValue())
                .isEqualTo(60);
        assertThat(said.at("/faults/0/services/payments/measured/fullRedundancySeconds")
                        .isMissingNode())
                .isTrue();
        assertThat(said.at("/failed/pod a-1 told to leak").textValue()).isEqualTo("503 Service Unavailable");
        assertThat(said.at("/notDrilled/broker").textValue()).isEqualTo("there is nothing of that kind to break");
    }

    @Test
    void givesEachServiceACaseInJunit() {
        assertThat(DrillJunit.of(report()))
                .contains(
                        "<testsuite name=\"drill.zone: zone-a powered off\" tests=\"5\" failures=\"1\" errors=\"0\" skipped=\"1\">")
                .contains("<testcase classname=\"drill.zone\" name=\"orders\"><failure message=\"does not have 2 of 57"
                        + " writes that it had acknowledged {status 404=2}; could not be asked for 1 of 57 writes that it had acknowledged {status 503=1}; did not answer for 3 s,"
                        + " predicted: keeps answering\"></failure></testcase>")
                .contains("<testcase classname=\"drill.zone\" name=\"storefront\"></testcase>")
                .contains("name=\"payments\"><skipped message=\"the proof does not say what becomes of it\">")
                .contains("name=\"steady again\"></testcase>");
    }

    @Test
    void isWorseWhenTheEnvironmentDoesNotGetSteady() {
        var struck = new Struck(
                "pod", "pod a killed", Duration.ofSeconds(9), Optional.empty(), new TreeMap<>(), tally(0, "a"));
        var report = new DrillReport(
                "shop · lab",
                List.of(),
                Pace.DEFAULT.withRate(1),
                List.of(struck),
                new TreeMap<>(),
                new TreeMap<>(),
                Optional.of("It was not steady again"));
        var terminal =
                new Terminal(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), false, false);

        assertThat(report.isWorse()).isTrue();
        assertThat(DrillText.of(report, terminal))
                .contains("not steady again", "The drill was ended. It was not steady again.", "1 worse than proven.");
        assertThat(DrillJunit.of(report)).contains("failures=\"1\"", "not steady again after it was undone");
    }

    private static DrillReport report() {
        var orders = tally(3, "orders");
        var storefront = tally(0, "storefront");
        var all = new ArrayList<>(orders.samples());
        all.addAll(storefront.samples());
        var back = Optional.of(Duration.ofSeconds(48));
        var cells = new TreeMap<String, Cell>();
        cells.put(
                "inventory",
                cell(Optional.of(KEEPS_ANSWERING), Optional.empty(), Optional.of(Duration.ZERO), Recalled.NOTHING));
        cells.put(
                "orders",
                cell(
                        Optional.of(KEEPS_ANSWERING),
                        Optional.of(orders),
                        back,
                        new Recalled(
                                57, new TreeMap<>(Map.of("status 404", 2L)), new TreeMap<>(Map.of("status 503", 1L)))));
        cells.put("payments", cell(Optional.empty(), Optional.empty(), Optional.empty(), Recalled.NOTHING));
        cells.put("storefront", cell(Optional.of(KEEPS_ANSWERING), Optional.of(storefront), back, Recalled.allOf(60)));
        var struck = new Struck(
                "zone",
                "zone-a powered off",
                Duration.ofMinutes(1),
                Optional.of(Duration.ofSeconds(2)),
                cells,
                new Tally(all, Duration.ZERO));
        return new DrillReport(
                "shop · lab",
                List.copyOf(cells.keySet()),
                Pace.DEFAULT.withRate(1).withSlack(2),
                List.of(struck),
                new TreeMap<>(Map.of("broker", "there is nothing of that kind to break")),
                new TreeMap<>(Map.of("pod a-1 told to leak", "503 Service Unavailable")),
                Optional.empty());
    }

    private static Cell cell(
            Optional<Answer> predicted, Optional<Tally> requests, Optional<Duration> back, Recalled recalled) {
        var measured = new Measured(requests, back, Duration.ofMinutes(1), recalled);
        var prediction = predicted.map(answer -> new Prediction(answer, answer.redundancy()));
        return new Cell(prediction, measured, Verdict.of(prediction, measured, 1));
    }

    /** A request a second for a minute, of which the first ones are lost. */
    private static Tally tally(int lost, String service) {
        var samples = new ArrayList<Sample>();
        for (int second = 0; second < 60; second++) {
            samples.add(new Sample(
                    Journey.get("read", service, "/"),
                    Duration.ofSeconds(second),
                    Duration.ofMillis(5),
                    second < lost ? Optional.of("status 503") : Optional.empty(),
                    Optional.empty()));
        }
        return new Tally(samples, Duration.ZERO);
    }
}
