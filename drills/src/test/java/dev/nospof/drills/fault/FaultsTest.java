package dev.nospof.drills.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FaultsTest {
    @Test
    void haveNamesOfTheirOwn() {
        assertThat(Faults.all().stream().map(Fault::name)).doesNotHaveDuplicates();
    }

    @Test
    void areFoundByNameInTheOrderNamed() {
        assertThat(Faults.named(List.of("zone", "pod")).stream().map(Fault::name))
                .containsExactly("zone", "pod");
    }

    @Test
    void sayWhichThereAreWhenOneIsNot() {
        assertThatThrownBy(() -> Faults.named(List.of("pod", "earthquake"))).hasMessage("""
                        --faults has 'earthquake', which is no fault.
                        It would not be drilled, and its row would look as if it had held.
                        Use some of: pod, container, container-hang, database-primary, broker, drain, node, zone, rollout, \
                        bad-rollout, zone-in-rollout, memory-leak, dependency-slow, spike, dns.""");
    }
}
