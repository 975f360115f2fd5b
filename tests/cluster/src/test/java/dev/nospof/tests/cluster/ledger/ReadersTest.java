package dev.nospof.tests.cluster.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadersTest {
    private static final Readers.Writing ONE = new Readers.Writing(1, 10, Optional.of(20L));
    private static final Readers.Writing TWO = new Readers.Writing(2, 30, Optional.of(40L));
    private static final Readers.Writing NEVER_ANSWERED = new Readers.Writing(3, 50, Optional.empty());

    @Test
    void acceptsWhatMayBe() {
        assertThat(said(read(1, 22, 25), read(1, 35, 45), read(2, 41, 42))).isEmpty();
    }

    @Test
    void acceptsEitherOfWhatWasNeverAnswered() {
        assertThat(said(read(2, 60, 61), read(3, 62, 63))).isEmpty();
    }

    @Test
    void findsAnOldNumberAfterANewerWasAcknowledged() {
        assertThat(said(read(1, 41, 42))).contains("read 1 after 2 was acknowledged");
    }

    @Test
    void findsAnOldNumberAfterANewerWasRead() {
        assertThat(said(read(3, 55, 60), read(2, 61, 62))).contains("read 2 after 3 had been read");
    }

    @Test
    void findsANumberThatNobodyHadWrittenYet() {
        assertThat(said(read(2, 22, 25))).contains("read 2 before anybody wrote it");
    }

    private static Readers.Seen read(long number, long began, long ended) {
        return new Readers.Seen(began, ended, number);
    }

    private static Optional<String> said(Readers.Seen... seen) {
        return Readers.contradiction(List.of(seen), List.of(ONE, TWO, NEVER_ANSWERED));
    }
}
