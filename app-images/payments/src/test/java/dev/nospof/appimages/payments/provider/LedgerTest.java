package dev.nospof.appimages.payments.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
    @TempDir
    private Path folder;

    private Ledger open() {
        return new Ledger(folder.resolve("ledger"));
    }

    @Test
    void paysOnceForAKeyAlsoAfterARestart() throws IOException {
        String reference;
        try (Ledger ledger = open()) {
            reference = ledger.pay(Optional.of("key-1"), "order-1", 500);
            assertThat(ledger.pay(Optional.of("key-1"), "order-1", 500)).isEqualTo(reference);
        }
        try (Ledger again = open()) {
            assertThat(again.pay(Optional.of("key-1"), "order-1", 500)).isEqualTo(reference);
        }
        assertThat(Files.readAllLines(folder.resolve("ledger"))).hasSize(1);
    }

    @Test
    void givesAKeyTheSameReferenceInEveryLedger() throws IOException {
        try (Ledger one = open();
                Ledger other = new Ledger(folder.resolve("other"))) {
            other.pay(Optional.of("key-0"), "order-0", 900);
            assertThat(other.pay(Optional.of("key-1"), "order-1", 500))
                    .isEqualTo(one.pay(Optional.of("key-1"), "order-1", 500))
                    .isNotEqualTo(one.pay(Optional.of("key-2"), "order-1", 500));
        }
    }

    @Test
    void paysEachTimeWithoutAKey() throws IOException {
        try (Ledger ledger = open()) {
            ledger.pay(Optional.empty(), "order-1", 500);
            ledger.pay(Optional.empty(), "order-1", 500);
        }
        assertThat(Files.readAllLines(folder.resolve("ledger"))).hasSize(2);
    }

    @Test
    void dropsALineThatACrashCutShort() throws IOException {
        try (Ledger ledger = open()) {
            ledger.pay(Optional.of("key-1"), "order-1", 500);
        }
        Files.writeString(folder.resolve("ledger"), "0123abcd key-2 ord", StandardOpenOption.APPEND);
        try (Ledger again = open()) {
            again.pay(Optional.of("key-3"), "order-3", 700);
        }
        assertThat(Files.readAllLines(folder.resolve("ledger"))).hasSize(2).noneMatch(line -> line.contains("key-2"));
    }
}
