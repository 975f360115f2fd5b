package dev.nospof.components.kubernetes.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nospof.components.kubernetes.TinyEngine;
import dev.nospof.components.kubernetes.service.SelfHealingService;
import dev.nospof.components.kubernetes.service.SelfHealingServiceArgs;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WaivedTest {
    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

    @Test
    void standsOnEachObjectBesideWhatElseStandsThere() {
        var made = TinyEngine.run(context -> new SelfHealingService(
                "orders",
                SelfHealingServiceArgs.builder()
                        .image("shop/orders:1.0.0")
                        .waive("SVC-13", DAY, "until the registry moved")
                        .build()));

        for (var child : new String[] {"orders-deployment", "orders-service", "orders-budget"}) {
            var annotations = made.stream()
                    .filter(each -> each.getName().equals(child))
                    .map(TinyEngine::inputs)
                    .map(inputs -> inputs.in("metadata", "annotations"))
                    .findFirst()
                    .orElseThrow();
            assertThat(annotations.at("nospof.dev/waive.SVC-13"))
                    .as(child)
                    .isEqualTo("2027-03-01 until the registry moved");
            assertThat(annotations.at("nospof.dev/profile") != null).isEqualTo(child.equals("orders-deployment"));
        }
    }

    @Test
    void leavesNoTraceWhereNothingIsWaived() {
        var made = TinyEngine.run(context -> new SelfHealingService(
                "orders",
                SelfHealingServiceArgs.builder().image("shop/orders:1.0.0").build()));

        assertThat(made.stream()
                        .filter(each -> each.getName().equals("orders-service"))
                        .map(TinyEngine::inputs)
                        .map(inputs -> inputs.in("metadata"))
                        .map(metadata -> metadata.at("annotations")))
                .containsExactly((Object) null);
    }

    @Test
    void namesARuleAndAReason() {
        assertThatThrownBy(() -> Waived.NONE.and("the registry", DAY, "it moves"))
                .hasMessage("""
                Waiver: 'the registry' is not the name of a rule.
                It would waive nothing, and whoever reads it would believe otherwise.
                Write it as reports do, such as 'SVC-13'.""");
        assertThatThrownBy(() -> Waived.NONE.and("SVC-13", DAY, " ")).hasMessage("""
                Waiver of SVC-13: it gives no reason.
                Nobody but its author could ever end it.
                Say in a few words what has to happen until it can go.""");
    }
}
