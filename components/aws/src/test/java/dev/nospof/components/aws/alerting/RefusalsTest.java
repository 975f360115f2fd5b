package dev.nospof.components.aws.alerting;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.core.Output;
import dev.nospof.components.aws.AlarmTopics;
import dev.nospof.components.model.UnsafeArgs;
import dev.nospof.tests.testkit.Declared;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Every refusal, word for word. */
class RefusalsTest {
    @Test
    void oneWayToPeople() {
        refused(
                () -> AlertingSloArgs.builder()
                        .reaches("mail", Way.email("oncall@example.org"))
                        .reaches("other-mail", Way.email("boss@example.org"))
                        .build(),
                """
                AlertingSloArgs: all ways to people are by email, needs to be two that differ.
                When that one fails, alarms fire and nobody hears of it.
                Add another one: reaches("mail", Way.email("oncall@example.org")).""");
    }

    @Test
    void noWayAtAll() {
        refused(() -> AlertingSloArgs.builder().build(), """
                AlertingSloArgs: alarmsTo is missing.
                Alarms would fire and nobody would hear of it.
                Name an SNS topic: alarmsTo(AlarmTopics.of(topic.arn())), or say withoutAlarms().""");
    }

    @Test
    void topicsOfTwoKinds() {
        refused(
                () -> Slos.builder()
                        .alarmsTo(AlarmTopics.of("arn:aws:sns:eu-west-1:123456789012:alarms"))
                        .build(),
                """
                AlertingSloArgs: alarmsTo is set beside reaches.
                Nobody could say which of the two topics people hear.
                Leave alarmsTo out and take topics(); or subscribe to the topics where they are made.""");
    }

    @Test
    void waysThatLeadNowhere() {
        refused(() -> Way.email("oncall"), """
                Way: email is 'oncall', needs to be such as 'oncall@example.org'.
                SNS would refuse it, or nobody would ever hear of anything.
                Write it in full.""");
        refused(() -> Way.sms("015112345678"), """
                Way: sms is '015112345678', needs to be such as '+4915112345678'.
                SNS would refuse it, or nobody would ever hear of anything.
                Write it in full.""");
        refused(() -> Slos.builder().reaches("The pager", Way.https(Output.of("https://example.org"))), """
                AlertingSloArgs, a way to people: name is 'The pager', needs to be lower-case letters, digits and dashes, at most 32, and begin with a letter.
                AWS would refuse some of the names that are made from it, after others were created.
                Choose a short word, such as 'shop'.""");
    }

    @Test
    void countsOfNothing() {
        refused(() -> new Requests.Count("Shop", " ", Map.of()), """
                Requests: a count is 'Shop', ' ', needs a namespace and a metric.
                The objective would be kept for ever: nothing would be counted.
                Name both as the program writes them: new Count("Shop", "FailedOrders", Map.of()).""");
        refused(() -> Shown.metric("", "Shop", "Orders", "Sum", Output.of(Map.of())), """
                Shown: title is empty.
                Nobody would know what they look at.
                Say in a word or two what it is of.""");
    }

    @Test
    void loadBalancersThatSeeNoRequests() {
        refused(
                () -> Checks.application(
                        "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/net/books/0123"),
                """
                Requests: 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/net/books/0123' is no application load balancer.
                What passes connections on sees no requests: the objective would be kept for ever.
                Count them in the service: Requests.counted(failed, all).""");
    }

    @Test
    void oneObjectiveTwice() {
        Declared.by(() -> {
            var slo = new AlertingSlo("checkout", Slos.builder().build());
            refused(slo::quickestAlarm, """
                    AlertingSlo 'checkout': there is no alarm yet, or nobody is to hear any.
                    What waits for it would wait for ever.
                    Call measures(Requests.to(front.endpoint())) first, and leave withoutAlarms out.""");
            slo.measures(Requests.to(Slos.front()));
            refused(() -> slo.measures(Requests.to(Slos.front())), """
                    AlertingSlo 'checkout': measures is called twice.
                    One objective would be two, and its budget be spent twice.
                    Make another AlertingSlo with the topics of this one: alarmsTo(slo.topics()).""");
        });
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(UnsafeArgs.class).hasMessage(message);
    }
}
