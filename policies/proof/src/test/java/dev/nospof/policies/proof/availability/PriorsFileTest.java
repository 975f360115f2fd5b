package dev.nospof.policies.proof.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.nospof.policies.proof.model.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PriorsFileTest {
    @TempDir
    private Path folder;

    @Test
    void replacesWhatItNamesAndNothingElse() throws IOException {
        var priors = read("""
                node: {low: 0.0001, high: 0.001, source: our own machines, collected: 2026-10}
                database-instance: {between-failures: 30d, to-repair: 5m, source: incident log, collected: 2026-10}
                """);

        assertThat(priors.of(Failure.Kind.NODE).away().high()).isEqualTo(0.001);
        assertThat(priors.of(Failure.Kind.DATABASE_INSTANCE).away().low()).isCloseTo(1.157e-4, within(1e-7));
        assertThat(priors.of(Failure.Kind.ZONE)).isEqualTo(Prior.ZONE);
    }

    @Test
    void readsJsonToo() throws IOException {
        assertThat(read("{\"zone\": {\"low\": 0, \"high\": 0.5, \"source\": \"assumed\"}}")
                        .of(Failure.Kind.ZONE)
                        .away()
                        .high())
                .isEqualTo(0.5);
    }

    @Test
    void refusesAKindThatDoesNotExist() {
        assertThatThrownBy(() -> read("machine: {low: 0, high: 1, source: me}")).hasMessage("""
                Priors in 'priors.yaml': there is no kind 'machine'.
                The figure would be used nowhere, and the default in its place.
                Use one of pod, volume, database-instance, database-proxy, cache-node, broker, load-balancer-node, nat-gateway, vpc-endpoint, node, zone, region.""");
    }

    @Test
    void refusesAFigureWithoutASource() {
        assertThatThrownBy(() -> read("zone: {low: 0, high: 1}")).hasMessage("""
                Priors in 'priors.yaml': zone.source is missing.
                Whoever reads the result could not judge it.
                Name a document, or say 'assumed'.""");
    }

    @Test
    void refusesWhatIsNoShareOfTime() {
        assertThatThrownBy(() -> read("zone: {low: 0.5, high: 0.1, source: me}"))
                .hasMessage("""
                Priors in 'priors.yaml': zone is from 0.5 to 0.1.
                That is no share of the time that it is away.
                Give low and high from 0 to 1, low first, or between-failures and to-repair such as 30d and 5m.""");
    }

    private Priors read(String text) throws IOException {
        var file = folder.resolve("priors.yaml");
        Files.writeString(file, text);
        return PriorsFile.read(file);
    }
}
