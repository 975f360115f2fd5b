package dev.nospof.components.aws.failover;

import dev.nospof.components.aws.parts.Given;
import dev.nospof.components.model.Durations;
import dev.nospof.components.model.UnsafeArgs;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What {@link RegionalFailoverArgs} and {@link ServingRegion} refuse, each with its message. */
final class Checks {
    private static final String THING = "RegionalFailoverArgs";
    static final Given GIVEN = new Given(THING);

    private static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z]+)+-\\d");
    private static final Pattern DOMAIN =
            Pattern.compile("(?=.{4,253}$)([a-z0-9_]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");
    private static final Pattern NEED = Pattern.compile("[a-z]([-a-z0-9]{0,30}[a-z0-9])?");
    private static final Duration LONGEST_TTL = Duration.ofMinutes(1);

    private Checks() {}

    static void region(String region) {
        if (!REGION.matcher(region).matches()) {
            throw UnsafeArgs.because(
                    "ServingRegion",
                    "name is '" + region + "', needs to be such as 'eu-central-1'",
                    "Nothing could be nearer to it or farther, and its alarms would be looked for nowhere.",
                    "Name the region of the load balancer that you give.");
        }
    }

    static void standing(String region, int percent) {
        if (percent < 0 || percent > 1_000) {
            throw UnsafeArgs.because(
                    "ServingRegion " + region,
                    "standing is " + percent + " %, needs to be 0 to 1000 % of the declared peak",
                    "Nobody could say what is left when another region is lost.",
                    "Set it to what runs there at all times.");
        }
    }

    static void share(String region, int weight) {
        if (weight < 1 || weight > 255) {
            throw UnsafeArgs.because(
                    "ServingRegion " + region,
                    "share is " + weight + ", needs to be 1 to 255",
                    "Route 53 would refuse it, or lead nobody there: a region that never serves is not known to be able to.",
                    "Give each region a weight; 1 and 1 are halves.");
        }
    }

    static void readyAfter(String region, Duration time) {
        if (time.isNegative() || time.compareTo(Duration.ofDays(1)) > 0) {
            throw UnsafeArgs.because(
                    "ServingRegion " + region,
                    "readyAfter is " + Durations.word(time) + ", needs to be 0s to 24h",
                    "No time of failover could be told.",
                    "Set it to what a drill took.");
        }
    }

    static void need(String region, String need) {
        if (!NEED.matcher(need).matches()) {
            throw UnsafeArgs.because(
                    "ServingRegion " + region,
                    "it needs '" + need
                            + "', which is not of lower-case letters, digits and dashes, at most 32, beginning with a letter",
                    "AWS would refuse the name of its health check.",
                    "Choose a short word, such as 'orders-db'.");
        }
    }

    static String domain(String domain) {
        if (!DOMAIN.matcher(domain).matches()) {
            throw UnsafeArgs.because(
                    THING,
                    "domain is '" + domain + "', needs to be a host's name in lower case, without a dot at its end",
                    "Route 53 would refuse it, or answer for a name that nobody asks for.",
                    "Write it as 'shop.example.com'.");
        }
        return domain;
    }

    static Duration timeToLive(Duration time) {
        if (time.compareTo(Duration.ofSeconds(1)) < 0 || time.compareTo(LONGEST_TTL) > 0) {
            throw UnsafeArgs.because(
                    THING,
                    "timeToLive is " + Durations.word(time) + ", needs to be 1s to 1m",
                    "For so long after a failover users would go on asking the region that is lost.",
                    "Leave it out: 60s is what load balancers' names have.");
        }
        return time;
    }

    static Duration clients(Duration time) {
        if (time.isNegative() || time.compareTo(Duration.ofHours(1)) > 0) {
            throw UnsafeArgs.because(
                    THING,
                    "clientsKeepAddresses is " + Durations.word(time) + ", needs to be 0s to 1h",
                    "Clients that never ask again are not led anywhere by a name.",
                    "Let clients ask again, and set it to how long they take; Java's own is 30s.");
        }
        return time;
    }

    static int needed(int percent) {
        if (percent < 0 || percent > 100) {
            throw UnsafeArgs.because(
                    THING,
                    "carriesAtLeast is " + percent + " %, needs to be 0 to 100 %",
                    "Nobody could say what a lost region may cost.",
                    "Set it to the part of the peak that has to be served while a region is lost.");
        }
        return percent;
    }

    static void regions(RegionalFailoverArgs args) {
        var regions = args.regions();
        var most = args.strategy().allServe() ? Integer.MAX_VALUE : 2;
        var least = Math.max(2, args.choices().profile().regions());
        if (regions.size() < least || regions.size() > most) {
            throw wrongCount(args, least, most);
        }
        var names = new HashSet<String>();
        for (var region : regions) {
            if (!names.add(region.name())) {
                throw twice(region.name());
            }
        }
        if (regions.stream().map(ServingRegion::isBalanced).distinct().count() > 1) {
            throw mixed();
        }
        shares(regions, args.strategy());
        capacity(args);
    }

    private static void shares(List<ServingRegion> regions, Strategy strategy) {
        var shared =
                regions.stream().filter(region -> region.share().isPresent()).count();
        if (shared > 0 && (shared < regions.size() || !strategy.allServe())) {
            throw UnsafeArgs.because(
                    THING,
                    shared + " of " + regions.size() + " regions have a share, and the strategy is " + strategy,
                    "Route 53 leads users to a name in one way: by shares, by distance, or to the first that is well.",
                    "Give a share to all regions of ACTIVE_ACTIVE, or to none.");
        }
    }

    private static void capacity(RegionalFailoverArgs args) {
        var regions = args.regions();
        if (!args.strategy().allServe() && regions.get(0).standing() < 100) {
            throw tooSmall(regions.get(0));
        }
        for (var lost : regions) {
            if (!args.strategy().allServe() && !lost.equals(regions.get(0))) {
                continue;
            }
            var left = regions.stream()
                    .filter(region -> !region.equals(lost))
                    .mapToInt(ServingRegion::standing)
                    .sum();
            if (left < args.needed()) {
                throw tooLittleLeft(lost, left, args);
            }
        }
        for (var region : regions.subList(1, regions.size())) {
            if (args.strategy() == Strategy.PILOT_LIGHT && region.readyAfter().isZero()) {
                throw neverReady(region);
            }
        }
    }

    static UnsafeArgs missing(String what, String example) {
        return UnsafeArgs.because(
                THING, what + " is missing", "There is no name that could lead anywhere.", "Say " + example + ".");
    }

    static UnsafeArgs alarmsFromNowhere() {
        return UnsafeArgs.because(
                THING,
                "alarmsFrom is missing",
                "The metrics of health checks are in us-east-1 alone: an alarm elsewhere would never fire.",
                "Give a provider of us-east-1, with topics of that region, or say withoutAlarms().");
    }

    static UnsafeArgs tooSlow(Duration most, FailoverTime fastest) {
        return UnsafeArgs.because(
                THING,
                "maxFailover is " + Durations.word(most) + ", and the fastest that there is takes "
                        + Durations.word(fastest.total()) + ": noticed " + Durations.word(fastest.noticed())
                        + ", addresses kept " + Durations.word(fastest.timeToLive()) + ", clients "
                        + Durations.word(fastest.clients())
                        + (fastest.readyAfter().isZero() ? "" : ", started " + Durations.word(fastest.readyAfter())),
                "Users would wait for longer than was promised to them.",
                "Allow for more, let clients ask again sooner (clientsKeepAddresses), or let all regions serve.");
    }

    private static UnsafeArgs wrongCount(RegionalFailoverArgs args, int least, int most) {
        return UnsafeArgs.because(
                THING,
                "it has " + args.regions().size() + " regions, strategy " + args.strategy() + " and profile '"
                        + args.choices().profile().name() + "' need "
                        + (least >= most ? String.valueOf(most) : least + " or more"),
                "With the only one, the name would lead nowhere; and of several that stand by it were open which takes over.",
                "Name two: region(ServingRegion.of(\"eu-west-1\", front.endpoint())), or more with ACTIVE_ACTIVE.");
    }

    static UnsafeArgs notAmong(String region, Set<String> regions) {
        return UnsafeArgs.because(
                "RegionalFailover",
                "region '" + region + "' is none that the name leads to, which are " + String.join(", ", regions),
                "There is no health check that could tell of its loss.",
                "Name one of these, or add it: region(ServingRegion.of(\"" + region + "\", front.endpoint())).");
    }

    private static UnsafeArgs twice(String region) {
        return UnsafeArgs.because(
                THING,
                "region '" + region + "' is there twice",
                "What is thought to stand by would be lost with what it stands by for.",
                "Name each region once, with one load balancer before all that runs there.");
    }

    private static UnsafeArgs mixed() {
        return UnsafeArgs.because(
                THING,
                "some regions are load balancers and others are hosts",
                "Route 53 refuses a name that is both an address and another name for one.",
                "Give a load balancer's endpoint for all regions, or the hosts' names for all.");
    }

    private static UnsafeArgs tooSmall(ServingRegion first) {
        return UnsafeArgs.because(
                THING,
                "only " + first.standing() + " % of the peak stand in " + first.name() + ", which serves alone",
                "Users would wait while all is well.",
                "Let 100 % or more stand in the first region.");
    }

    private static UnsafeArgs tooLittleLeft(ServingRegion lost, int left, RegionalFailoverArgs args) {
        return UnsafeArgs.because(
                THING,
                "without " + lost.name() + " " + left + " % of the peak stand, " + args.needed() + " % are needed",
                "Whoever is led to what is left takes it down as well.",
                "Let more stand in the other regions, or say what has to be carried: carriesAtLeast(" + left + ").");
    }

    private static UnsafeArgs neverReady(ServingRegion region) {
        return UnsafeArgs.because(
                THING,
                "readyAfter of " + region.name() + " is missing, and the strategy is PILOT_LIGHT",
                "When it serves after a failover, nobody could say.",
                "Measure how long it takes to start there what is not running, and set readyAfter to it.");
    }
}
