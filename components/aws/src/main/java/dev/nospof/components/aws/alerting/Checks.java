package dev.nospof.components.aws.alerting;

import dev.nospof.components.aws.parts.Given;
import dev.nospof.components.model.UnsafeArgs;
import java.util.Collection;

/** What {@link AlertingSloArgs} and what it takes refuse, each with its message. */
final class Checks {
    private static final String THING = "AlertingSloArgs";
    static final Given GIVEN = new Given(THING);

    private Checks() {}

    static String name(String name) {
        return new Given("AlertingSlo").name(name);
    }

    static String wayName(String name) {
        return new Given("AlertingSloArgs, a way to people").name(name);
    }

    /** Topics of this component's own, or those of somebody else. */
    static void topics(boolean given, boolean hasWays) {
        if (given && hasWays) {
            throw UnsafeArgs.because(
                    THING,
                    "alarmsTo is set beside reaches",
                    "Nobody could say which of the two topics people hear.",
                    "Leave alarmsTo out and take topics(); or subscribe to the topics where they are made.");
        }
    }

    static void ways(Collection<Way> ways) {
        if (ways.stream().map(Way::protocol).distinct().count() < 2) {
            throw UnsafeArgs.because(
                    THING,
                    "all ways to people are by " + ways.iterator().next().protocol() + ", needs to be two that differ",
                    "When that one fails, alarms fire and nobody hears of it.",
                    "Add another one: reaches(\"mail\", Way.email(\"oncall@example.org\")).");
        }
    }

    static UnsafeArgs badWay(String protocol, String endpoint, String example) {
        return UnsafeArgs.because(
                "Way",
                protocol + " is '" + endpoint + "', needs to be such as '" + example + "'",
                "SNS would refuse it, or nobody would ever hear of anything.",
                "Write it in full.");
    }

    static UnsafeArgs badCount(String namespace, String metric) {
        return UnsafeArgs.because(
                "Requests",
                "a count is '" + namespace + "', '" + metric + "', needs a namespace and a metric",
                "The objective would be kept for ever: nothing would be counted.",
                "Name both as the program writes them: new Count(\"Shop\", \"FailedOrders\", Map.of()).");
    }

    /** The end of the ARN of a load balancer that sees requests. */
    static String application(String arn) {
        int end = arn.indexOf("app/");
        if (end < 0) {
            throw UnsafeArgs.because(
                    "Requests",
                    "'" + arn + "' is no application load balancer",
                    "What passes connections on sees no requests: the objective would be kept for ever.",
                    "Count them in the service: Requests.counted(failed, all).");
        }
        return arn.substring(end);
    }

    static String title(String title) {
        if (title.isBlank()) {
            throw UnsafeArgs.because(
                    "Shown",
                    "title is empty",
                    "Nobody would know what they look at.",
                    "Say in a word or two what it is of.");
        }
        return title;
    }

    static UnsafeArgs measuredTwice(String name) {
        return UnsafeArgs.because(
                "AlertingSlo '" + name + "'",
                "measures is called twice",
                "One objective would be two, and its budget be spent twice.",
                "Make another AlertingSlo with the topics of this one: alarmsTo(slo.topics()).");
    }

    static UnsafeArgs notMeasured(String name) {
        return UnsafeArgs.because(
                "AlertingSlo '" + name + "'",
                "there is no alarm yet, or nobody is to hear any",
                "What waits for it would wait for ever.",
                "Call measures(Requests.to(front.endpoint())) first, and leave withoutAlarms out.");
    }
}
