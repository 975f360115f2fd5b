package dev.nospof.components.aws.discovery;

import dev.nospof.components.aws.parts.Given;
import dev.nospof.components.model.Durations;
import dev.nospof.components.model.UnsafeArgs;
import java.time.Duration;
import java.util.Collection;
import java.util.regex.Pattern;

/** What {@link ServiceDiscoveryArgs} refuses, each with its message. */
final class Checks {
    private static final String THING = "ServiceDiscoveryArgs";
    static final Given GIVEN = new Given(THING);

    private static final Pattern DOMAIN =
            Pattern.compile("(?=.{3,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern NAME = Pattern.compile("[a-z]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final Duration LONGEST = Duration.ofMinutes(1);

    /** https://www.rfc-editor.org/rfc/rfc1035#section-2.3.4, less the dot at the end. */
    private static final int LONGEST_NAME = 253;

    private Checks() {}

    static String domain(String domain) {
        if (!DOMAIN.matcher(domain).matches()) {
            throw UnsafeArgs.because(
                    THING,
                    "domain is '" + domain
                            + "', needs to be two labels or more, in lower case, without a dot at its end",
                    "Names under it would be refused, or nobody would find them.",
                    "Write it as 'shop.internal'.");
        }
        if (domain.endsWith(".local")) {
            throw UnsafeArgs.because(
                    THING,
                    "domain is '" + domain + "', which ends as names of multicast DNS and of Kubernetes do",
                    "Some machines would ask their neighbours and not Route 53 (RFC 6762), and pods would ask for names of their cluster.",
                    "End it with '.internal', which nobody else uses.");
        }
        return domain;
    }

    static void service(String name, int port, Collection<String> others) {
        if (!NAME.matcher(name).matches()) {
            throw UnsafeArgs.because(
                    THING,
                    "service is '" + name
                            + "', needs to be lower-case letters, digits and dashes, at most 63, and begin with a letter",
                    "No client could ask for it.",
                    "Choose one word, such as 'orders': the domain is put behind it.");
        }
        if (port < 1 || port > 65_535) {
            throw UnsafeArgs.because(
                    THING,
                    "port of service '" + name + "' is " + port + ", needs to be 1 to 65535",
                    "Clients would be told of a port that there is not, and network policies would open none.",
                    "Say which port whoever answers listens on.");
        }
        if (others.contains(name)) {
            throw UnsafeArgs.because(
                    THING,
                    "service '" + name + "' is there twice",
                    "One of the two ports would be wrong, and nobody could say which.",
                    "Name each service once.");
        }
    }

    static Duration timeToLive(Duration time) {
        if (time.compareTo(Duration.ofSeconds(1)) < 0 || time.compareTo(LONGEST) > 0) {
            throw UnsafeArgs.because(
                    THING,
                    "timeToLive is " + Durations.word(time) + ", needs to be 1s to 1m",
                    "For so long clients go on asking an instance that is lost; and with none at all every call asks first.",
                    "Leave it out: 10s.");
        }
        return time;
    }

    static void names(String domain, Collection<String> services) {
        if (services.isEmpty()) {
            throw missing("service", "service(\"orders\", 8080)");
        }
        for (var service : services) {
            var length = service.length() + 1 + domain.length();
            if (length > LONGEST_NAME) {
                throw UnsafeArgs.because(
                        THING,
                        "service '" + service + "' with its domain has " + length + " characters, needs at most "
                                + LONGEST_NAME,
                        "DNS knows no such names: nobody could ask for it.",
                        "Shorten the service's name or the domain.");
            }
        }
    }

    static UnsafeArgs missing(String what, String example) {
        return UnsafeArgs.because(
                THING, what + " is missing", "There is no name that could lead anywhere.", "Say " + example + ".");
    }

    static UnsafeArgs noSuchName(String service, Collection<String> names) {
        return UnsafeArgs.because(
                "ServiceDiscovery",
                "service is '" + service + "', needs to be one of " + String.join(", ", names),
                "Nobody could be led to it.",
                "Name one of those, or add it: service(\"" + service + "\", 8080).");
    }
}
