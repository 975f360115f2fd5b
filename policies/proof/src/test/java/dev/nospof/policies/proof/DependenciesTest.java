package dev.nospof.policies.proof;

import static dev.nospof.policies.proof.Shop.service;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.proof.answer.SinglePoint;
import dev.nospof.policies.proof.answer.Trusted;
import org.junit.jupiter.api.Test;

/** What the loss of one service does to the others. */
class DependenciesTest {
    @Test
    void stopsAServiceWithWhatItNeedsHard() {
        var result = service("orders")
                .needing("payments=hard")
                .with(service("payments").unspread().yaml())
                .proven();

        assertThat(result.singlePointsOfFailure()).singleElement().satisfies(point -> {
            assertThat(point.service()).isEqualTo("payments");
            assertThat(point.alsoDown()).containsExactly("orders");
        });
        assertThat(result.matrix().at("payments", "orders").inShort()).isEqualTo("down");
        assertThat(result.matrix().at("payments", "payments").inShort()).isEqualTo("–");
    }

    @Test
    void onlyDegradesAServiceWithWhatItNeedsSoftly() {
        var result = service("orders")
                .needing("payments=soft")
                .with(service("payments").unspread().yaml())
                .proven();

        assertThat(result.matrix().at("any node", "orders").inShort()).isEqualTo("degraded");
        assertThat(result.singlePointsOfFailure())
                .flatExtracting(SinglePoint::alsoDown)
                .isEmpty();
    }

    @Test
    void letsWorkWaitInAQueueForAsLongAsItHolds() {
        var result = service("orders")
                .needing("inventory=async:orders-queue:4h")
                .with(service("inventory").unspread().yaml())
                .proven();

        assertThat(result.matrix().at("inventory", "orders").inShort()).isEqualTo("ok (queued)");
        assertThat(result.matrix().at("any node", "orders").inShort()).isEqualTo("ok (queued)");
        assertThat(result.matrix().rows())
                .filteredOn(row -> row.heading().equals("inventory"))
                .singleElement()
                .satisfies(row -> assertThat(row.note()).isEqualTo("async through orders-queue for 4 h"));
    }

    @Test
    void stopsAServiceWhoseQueueIsFullBeforeTheOtherIsBack() {
        var result = service("orders")
                .needing("inventory=async:orders-queue:30s")
                .with(service("inventory").unspread().yaml())
                .proven();

        assertThat(result.matrix().at("any node", "orders").inShort()).isEqualTo("heals 1 min 25 s");
    }

    @Test
    void stopsAServiceWithItsQueue() {
        var result = service("orders")
                .needing("inventory=async:orders-queue:4h")
                .with(service("inventory").yaml())
                .with(service("orders-queue").unspread().yaml())
                .proven();

        assertThat(result.matrix().at("any node", "orders").inShort()).isEqualTo("heals 1 min 25 s");
    }

    @Test
    void takesAnUndeclaredCallForAHardDependency() {
        var result = service("orders")
                .env("PAYMENTS_URL", "http://payments.default.svc.cluster.local:80/charge")
                .with(service("payments").unspread().yaml())
                .proven();

        assertThat(result.matrix().at("payments", "orders").inShort()).isEqualTo("down");
    }

    @Test
    void believesTheDeclarationWhereAVariableNamesTheSameService() {
        var result = service("orders")
                .env("PAYMENTS_HOST", "payments")
                .needing("payments=soft")
                .with(service("payments").yaml())
                .proven();

        assertThat(result.matrix().at("payments", "orders").inShort()).isEqualTo("degraded");
    }

    @Test
    void doesNotTakeAnyWordForACall() {
        var result = service("orders")
                .env("MODE", "payments")
                .with(service("payments").yaml())
                .proven();

        assertThat(result.matrix().rows()).noneMatch(row -> row.heading().equals("payments"));
    }

    @Test
    void carriesALossThroughACircleOfServices() {
        var result = service("a")
                .needing("b=hard")
                .with(service("b").needing("c=hard").yaml())
                .with(service("c").needing("a=hard").unspread().yaml())
                .proven();

        assertThat(result.singlePointsOfFailure()).singleElement().satisfies(point -> assertThat(point.alsoDown())
                .containsExactly("a", "b"));
    }

    @Test
    void trustsAndPrintsWhatIsNotInThePlan() {
        var result = service("orders").needing("ledger=hard").proven();

        assertThat(result.trusted())
                .contains(new Trusted("ledger", "is up: orders needs it, and it is not in this plan"));
        assertThat(result.holds()).isTrue();
    }

    @Test
    void leavesOpenWhatAnUnreadableDeclarationMeans() {
        var result = service("orders")
                .needing("payments=sometimes")
                .with(service("payments").unspread().yaml())
                .proven();

        assertThat(result.matrix().at("any node", "orders").inShort()).isEqualTo("undecided");
        assertThat(result.undecided()).singleElement().satisfies(question -> assertThat(question.unknown())
                .startsWith("whom it needs: metadata.annotations.nospof.dev/depends-on is text 'payments=sometimes'"));
    }
}
