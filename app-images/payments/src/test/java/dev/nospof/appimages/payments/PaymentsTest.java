package dev.nospof.appimages.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nospof.appimages.base.Service;
import dev.nospof.appimages.testkit.FakeNeighbour;
import dev.nospof.appimages.testkit.FakeNeighbour.Says;
import dev.nospof.appimages.testkit.Http;
import dev.nospof.appimages.testkit.InThisJvm;
import dev.nospof.appimages.testkit.TemporaryPostgres;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What callers may rely on. */
class PaymentsTest {
    private static final Http HTTP = new Http();
    private static final Says PAID = Says.now(200, "{\"reference\":\"p-1\"}");

    @AutoClose
    private static TemporaryPostgres postgres;

    private final FakeNeighbour provider = new FakeNeighbour(asked -> PAID);
    private final String order = UUID.randomUUID().toString();
    private Service service;

    @BeforeAll
    static void startPostgres() {
        postgres = TemporaryPostgres.start();
    }

    @BeforeEach
    void start() {
        // Longer than the shipped ones: a busy machine must not turn an answer into a timeout here.
        service = Service.start(
                "payments",
                Payments.class,
                environment(Map.of(
                        "REQUEST_BUDGET",
                        "3s",
                        "PROVIDER_TIME_LIMIT",
                        "1s",
                        "CHARGE_LEASE",
                        "4s",
                        "CHARGE_BOOKKEEPING",
                        "500ms")),
                Payments::assemble);
        InThisJvm.awaitReady(service.healthPort());
    }

    @AfterEach
    void stop() {
        service.close();
        provider.close();
    }

    private Map<String, String> environment(Map<String, String> more) {
        return InThisJvm.settings(
                TemporaryPostgres.environment("postgres", postgres.port()),
                Map.of("PROVIDER_URL", provider.url()),
                more);
    }

    private Http.Answer charge(long cents) {
        return HTTP.post(
                "http://127.0.0.1:" + service.port() + "/charges",
                "{\"orderId\":\"" + order + "\",\"cents\":" + cents + ",\"currency\":\"EUR\"}",
                Map.of("Idempotency-Key", order));
    }

    private long ledger(String account) {
        return postgres.number(
                "postgres",
                "SELECT coalesce(sum(cents), 0) FROM ledger WHERE key = '" + order + "' AND account = '" + account
                        + "'");
    }

    @Test
    void chargesOnceHoweverOftenItIsAsked() {
        assertThat(charge(500).status()).isEqualTo(200);
        assertThat(charge(500).status()).isEqualTo(200);
        assertThat(provider.asked()).hasSize(1);
        assertThat(ledger("shop")).isEqualTo(500);
        assertThat(ledger("customer")).isEqualTo(-500);
    }

    @Test
    void handsTheKeyOnToTheProvider() {
        charge(500);
        assertThat(provider.asked().get(0).headers()).containsEntry("idempotency-key", order);
    }

    @Test
    void chargesOnceForCallersThatAskAtTheSameTime() {
        provider.behave(asked -> new Says(200, "{\"reference\":\"p-1\"}", 100));
        List<CompletableFuture<Integer>> answers = IntStream.range(0, 10)
                .mapToObj(
                        each -> CompletableFuture.supplyAsync(() -> charge(500).status()))
                .toList();
        assertThat(answers.stream().map(CompletableFuture::join))
                .isSubsetOf(200, 409)
                .contains(200);
        assertThat(provider.asked()).hasSize(1);
        assertThat(ledger("shop")).isEqualTo(500);
    }

    @Test
    void goesOnWithTheSameKeyAfterTheProviderGaveNoAnswer() {
        provider.behave(asked -> Says.now(503, ""));
        assertThat(charge(500).status()).isEqualTo(503);
        assertThat(ledger("shop")).isZero();
        provider.behave(asked -> PAID);
        assertThat(charge(500).status()).isEqualTo(200);
        assertThat(provider.asked())
                .allMatch(asked -> asked.headers().get("idempotency-key").equals(order));
        assertThat(ledger("shop")).isEqualTo(500);
    }

    @Test
    void takesOverAChargeWhoseCallerDied() {
        charge(500);
        postgres.execute(
                "postgres",
                "DELETE FROM ledger WHERE key = '" + order
                        + "'; UPDATE charges SET state = 'begun', leased_until = now() - interval '1 s' WHERE key = '"
                        + order + "'");
        assertThat(charge(500).status()).isEqualTo(200);
        assertThat(ledger("shop")).isEqualTo(500);
    }

    @Test
    void waitsForAChargeThatIsUnderWay() {
        charge(500);
        postgres.execute(
                "postgres",
                "UPDATE charges SET state = 'begun', leased_until = now() + interval '3 s' WHERE key = '" + order
                        + "'");
        assertThat(charge(500).status()).isEqualTo(409);
        assertThat(provider.asked()).hasSize(1);
    }

    @Test
    void remembersThatAChargeWasDeclined() {
        provider.behave(asked -> Says.now(402, "{}"));
        assertThat(charge(500).status()).isEqualTo(402);
        provider.behave(asked -> PAID);
        assertThat(charge(500).status()).isEqualTo(402);
        assertThat(ledger("shop")).isZero();
    }

    @Test
    void refusesAKeyThatWasUsedForAnotherCharge() {
        charge(500);
        assertThat(charge(501).status()).isEqualTo(422);
        assertThat(ledger("shop")).isEqualTo(500);
    }

    @Test
    void refusesToActOnADamagedRecord() {
        charge(500);
        postgres.execute(
                "postgres", "UPDATE charges SET request = replace(request, '500', '900') WHERE key = '" + order + "'");
        assertThat(charge(900).status()).isEqualTo(500);
        assertThat(ledger("shop")).isEqualTo(500);
    }

    @Test
    void refusesWhatIsNoCharge() {
        assertThat(charge(0).status()).isEqualTo(400);
        assertThat(charge(-5).status()).isEqualTo(400);
    }

    @Test
    void refusesToStartWhereTheProvidersRetriesDoNotFit() {
        assertThatThrownBy(() -> Service.start(
                        "payments",
                        Payments.class,
                        environment(Map.of("PROVIDER_TIME_LIMIT", "400ms")),
                        Payments::assemble))
                .hasMessage("""
                        A call of provider (2 attempts) may take 850 ms, and request.budget less charge.bookkeeping is 600 ms.
                        The last attempts would work for a caller that has gone.
                        Shorten the first or lengthen the second.""");
    }
}
