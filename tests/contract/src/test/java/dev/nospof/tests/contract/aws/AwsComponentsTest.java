package dev.nospof.tests.contract.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.cost.Bill;
import dev.nospof.policies.cost.PriceList;
import dev.nospof.tests.standin.aws.AwsPlan;
import dev.nospof.tests.standin.aws.PublishedModels;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every component on AWS, with every knob turned, held against what the SDK declares and AWS publishes. */
class AwsComponentsTest {
    static List<Knobs<?>> components() {
        return AwsKnobs.all();
    }

    static Stream<Knobs.Form> forms() {
        return components().stream().flatMap(knobs -> Stream.concat(Stream.of(knobs.ordinary()), knobs.turned()));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void areNothingThatAwsWouldRefuse(Knobs.Form form) throws IOException {
        var plan = AwsPlan.of(form.plan(), PublishedModels.onThisMachine());

        assertThat(plan.complaints()).isEmpty();
        assertThat(plan.unlimited()).isEmpty();
        assertThat(plan.covered().values()).anyMatch(limited -> limited > 0);
        // Whatever a component makes is priced, paid by use, or known to be free.
        assertThat(Bill.of(form.plan(), PriceList.PUBLISHED).unknown()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("components")
    void haveNoKnobThatIsNotTurnedHere(Knobs<?> component) {
        if (component.component().equals("TCP load balancer")) {
            assertThat(component.forgotten()).containsExactly("balancing", "firewall", "requestsPerAddress", "warmUp");
        } else {
            assertThat(component.forgotten()).isEmpty();
        }
    }
}
