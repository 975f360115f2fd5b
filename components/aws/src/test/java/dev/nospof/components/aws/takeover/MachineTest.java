package dev.nospof.components.aws.takeover;

import static dev.nospof.components.aws.Plans.named;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the state machine does, walked through with RDS' answers. */
class MachineTest {
    private static final String ASK = "describeGlobalClusters";
    private static final String PROMOTE = "failoverGlobalCluster";
    private static final String SECOND = "arn:aws:rds:eu-central-1:123456789012:cluster:orders-db-eu-central-1";
    private static final String FIRST = "arn:aws:rds:eu-west-1:123456789012:cluster:orders-db";

    /** As the SDK for Java writes a member's name, or as the service does. */
    @ParameterizedTest
    @ValueSource(strings = {"DbClusterArn", "DBClusterArn"})
    void doesNothingWhereTheSecondIsTheFirstAlready(String arn) {
        var walk = new Walk(branch(), (operation, arguments) -> answer(arn, SECOND, FIRST));

        assertThat(walk.calls()).containsExactly(ASK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DbClusterArn", "DBClusterArn"})
    void promotesTheSecondAndWaitsUntilItIsTheFirst(String arn) {
        var promoted = new AtomicInteger();
        var walk = new Walk(branch(), (operation, arguments) -> {
            if (operation.equals(PROMOTE)) {
                promoted.incrementAndGet();
                assertThat(arguments)
                        .isEqualTo(Map.of(
                                "AllowDataLoss",
                                true,
                                "GlobalClusterIdentifier",
                                "orders-db",
                                "TargetDbClusterIdentifier",
                                SECOND));
                return Map.of();
            }
            assertThat(arguments).isEqualTo(Map.of("GlobalClusterIdentifier", "orders-db"));
            return promoted.get() > 0 ? answer(arn, SECOND, FIRST) : answer(arn, FIRST, SECOND);
        });

        assertThat(walk.calls()).containsExactly(ASK, PROMOTE, ASK);
        assertThat(walk.waited()).isEqualTo(20);
    }

    @Test
    void goesOnWhereNobodyAnswers() {
        var asked = new AtomicInteger();
        var walk = new Walk(branch(), (operation, arguments) -> {
            if (operation.equals(ASK) && asked.incrementAndGet() <= 3) {
                throw new IllegalStateException("not reached");
            }
            return operation.equals(ASK) ? answer("DbClusterArn", SECOND, FIRST) : Map.of();
        });

        assertThat(walk.calls()).containsExactly(ASK, ASK, ASK, PROMOTE, ASK);
    }

    /** Nobody is first for a moment, or an answer has nothing in it: that is no reason to be content. */
    @Test
    void goesOnWhereNobodyIsTheFirst() {
        var asked = new AtomicInteger();
        var walk = new Walk(
                branch(),
                (operation, arguments) -> !operation.equals(ASK)
                        ? Map.of()
                        : switch (asked.getAndIncrement()) {
                            case 0 -> Map.of("GlobalClusters", List.of());
                            case 1 ->
                                Map.of(
                                        "GlobalClusters",
                                        List.of(Map.of(
                                                "GlobalClusterMembers",
                                                List.of(member("DbClusterArn", SECOND, false)))));
                            default -> answer("DbClusterArn", SECOND, FIRST);
                        });

        assertThat(walk.calls()).containsExactly(ASK, PROMOTE, ASK, PROMOTE, ASK);
    }

    @Test
    void triesAgainWhereThePromotionIsRefused() {
        var tried = new AtomicInteger();
        var walk = new Walk(branch(), (operation, arguments) -> {
            if (operation.equals(PROMOTE)) {
                if (tried.incrementAndGet() < 6) {
                    throw new IllegalStateException("InvalidGlobalClusterStateFault");
                }
                return Map.of();
            }
            return tried.get() < 6 ? answer("DbClusterArn", FIRST, SECOND) : answer("DbClusterArn", SECOND, FIRST);
        });

        assertThat(walk.calls()).containsExactly(ASK, PROMOTE, PROMOTE, PROMOTE, PROMOTE, ASK, PROMOTE, PROMOTE, ASK);
    }

    /** The first branch that failed would end the others: none may, and the whole ends in time. */
    @Test
    void letsNoDatabaseKeepAnotherFromBeingPromoted() {
        var machine = definition();

        assertThat(machine.path("States").path("All").path("Branches")).hasSize(2);
        assertThat(machine.path("TimeoutSeconds").asInt()).isEqualTo(900);
        for (var branch : machine.path("States").path("All").path("Branches")) {
            branch.path("States").forEach(state -> {
                assertThat(state.path("Type").asText()).isNotEqualTo("Fail");
                if (state.path("Type").asText().equals("Task")) {
                    assertThat(state.at("/Catch/0/ErrorEquals/0").asText()).isEqualTo("States.ALL");
                    assertThat(state.at("/Retry/0/JitterStrategy").asText()).isEqualTo("FULL");
                    assertThat(state.at("/Retry/0/BackoffRate").asInt()).isEqualTo(2);
                }
            });
        }
    }

    /** As Step Functions demands it: each name once in the whole machine, and at most 80 characters. */
    @Test
    void namesItsStatesAsStepFunctionsTakesThem() {
        var names = new TreeSet<String>();
        for (var branch : definition().path("States").path("All").path("Branches")) {
            branch.path("States").fieldNames().forEachRemaining(name -> {
                assertThat(names.add(name)).as(name).isTrue();
                assertThat(name).hasSizeLessThanOrEqualTo(80);
            });
        }
        assertThat(names).hasSize(10);
    }

    private static JsonNode definition() {
        return Walk.read(named(Shops.plan(b -> b), "shop-takeover-machine")
                .at("definition")
                .text()
                .orElseThrow());
    }

    /** Of the orders' database. */
    private static JsonNode branch() {
        return definition().path("States").path("All").path("Branches").path(1);
    }

    private static Map<String, Object> answer(String arn, String writer, String reader) {
        return Map.of(
                "GlobalClusters",
                List.of(Map.of(
                        "GlobalClusterIdentifier",
                        "orders-db",
                        "GlobalClusterMembers",
                        List.of(member(arn, reader, false), member(arn, writer, true)))));
    }

    private static Map<String, Object> member(String arn, String cluster, boolean writer) {
        return Map.of(arn, cluster, "IsWriter", writer, "Readers", List.of());
    }
}
