package dev.nospof.cli.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nospof.drills.DrillProblem;
import dev.nospof.drills.load.Journey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrillFileTest {
    @TempDir
    private Path folder;

    @Test
    void saysHowAndWhatVisitorsDo() throws IOException {
        var file = read("""
                by: lab
                entry: http://shop.example
                switches: 8081
                rate: 20
                journeys:
                  - {name: browse, service: storefront, get: /}
                  - name: order
                    service: orders
                    post: /api/orders
                    body: '{"order": "{uuid}"}'
                    headers: {Content-Type: application/json}
                    expect: [202]
                    limit: 5s
                    recall: /api/orders/{/id}
                """);

        assertThat(file.by()).contains("lab");
        assertThat(file.entry()).contains("http://shop.example");
        assertThat(file.switches()).hasValue(8081);
        assertThat(file.rate()).hasValue(20);
        assertThat(file.journeys().get(0)).isEqualTo(Journey.get("browse", "storefront", "/"));
        var order = file.journeys().get(1);
        assertThat(order.method()).isEqualTo("POST");
        assertThat(order.path()).isEqualTo("/api/orders");
        assertThat(order.body()).isEqualTo("{\"order\": \"{uuid}\"}");
        assertThat(order.headers()).isEqualTo(Map.of("Content-Type", "application/json"));
        assertThat(order.expected()).containsExactly(202);
        assertThat(order.limit()).isEqualTo(Duration.ofSeconds(5));
        assertThat(order.recall()).isEqualTo("/api/orders/{/id}");
    }

    @Test
    void mayNameCommands() throws IOException {
        var file = read("off: [virsh, destroy, '{node}']\non: [virsh, start, '{node}']\n");
        assertThat(file.off()).isEqualTo(List.of("virsh", "destroy", "{node}"));
        assertThat(NodeWays.of(java.util.Optional.empty(), file).name()).isEqualTo("kind");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "journey: []                                              | Unrecognized field \"journey\"",
                "off: [halt]                                              | 'off' and 'on' go together",
                "journeys: [{name: a, service: b}]                        | a journey needs a name, a service, and either 'get' or 'post'",
                "journeys: [{name: a, service: b, get: /, post: /}]       | a journey needs a name, a service, and either 'get' or 'post'",
                "journeys: [{name: a, get: /}]                            | a journey needs a name, a service, and either 'get' or 'post'",
                "journeys: [{name: a, service: b, get: /, limit: soon}]   | limit of journey 'a' is 'soon', not a time",
                "journeys: 5                                              | Cannot deserialize",
                "'{'                                                      | it can not be read",
            })
    void saysWhatItDoesNotUnderstand(String text, String what) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(DrillProblem.class)
                .hasMessageStartingWith(file() + ": ")
                .hasMessageContaining(what)
                .hasMessageContaining("It is not known what visitors do, so no load would mean anything.");
    }

    @Test
    void isNotReadWhereThereIsNone() {
        assertThatThrownBy(() -> DrillFile.read(file())).hasMessageContaining("it can not be read");
    }

    @Test
    void knowsTheWaysToTakeNodesAway() {
        assertThat(NodeWays.of(java.util.Optional.empty(), DrillFile.NONE).name())
                .isEqualTo("evict");
        assertThatThrownBy(() -> NodeWays.of(java.util.Optional.of("earthquake"), DrillFile.NONE))
                .hasMessage("""
                        --by is 'earthquake', which is no way to take nodes away.
                        No node could be taken away, nor given back.
                        Use one of: lab, lab:NAME, evict, kind; or write 'off' and 'on', the commands, into Drill.<env>.yaml.""");
    }

    private DrillFile read(String text) throws IOException {
        return DrillFile.read(Files.writeString(file(), text));
    }

    private Path file() {
        return folder.resolve("Drill.lab.yaml");
    }
}
