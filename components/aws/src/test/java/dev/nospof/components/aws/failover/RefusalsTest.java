package dev.nospof.components.aws.failover;

import static dev.nospof.components.aws.failover.Shops.byStrategy;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.core.Output;
import dev.nospof.components.aws.AlarmTopics;
import dev.nospof.components.model.Profile;
import dev.nospof.components.model.UnsafeArgs;
import dev.nospof.tests.testkit.Declared;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Every refusal, word for word. */
class RefusalsTest {
    @Test
    void aNameThatIsNone() {
        refused(b -> b.domain("shop.example.com."), """
                RegionalFailoverArgs: domain is 'shop.example.com.', needs to be a host's name in lower case, without a dot at its end.
                Route 53 would refuse it, or answer for a name that nobody asks for.
                Write it as 'shop.example.com'.""");
    }

    @Test
    void whatIsMissing() {
        refused(() -> RegionalFailoverArgs.builder(), """
                RegionalFailoverArgs: domain is missing.
                There is no name that could lead anywhere.
                Say domain("shop.example.com").""");
        refused(() -> RegionalFailoverArgs.builder().domain("shop.example.com"), """
                RegionalFailoverArgs: zone is missing.
                There is no name that could lead anywhere.
                Say zone(hostedZone.zoneId()).""");
        refused(() -> RegionalFailoverArgs.builder().domain("shop.example.com").zone("Z1"), """
                RegionalFailoverArgs: strategy is missing.
                There is no name that could lead anywhere.
                Say strategy(Strategy.WARM_STANDBY).""");
    }

    @Test
    void aFailoverThatIsPromisedFasterThanItIs() {
        refused(b -> b.maxFailover(Duration.ofSeconds(60)), """
                RegionalFailoverArgs: maxFailover is 1m, and the fastest that there is takes 110s: noticed 20s, addresses kept 1m, clients 30s.
                Users would wait for longer than was promised to them.
                Allow for more, let clients ask again sooner (clientsKeepAddresses), or let all regions serve.""");
    }

    @Test
    void tooManyRegionsForOneToStandBy() {
        refused(b -> b.region(ServingRegion.of("us-east-1", Output.of("virginia.example.com"))), """
                RegionalFailoverArgs: it has 3 regions, strategy WARM_STANDBY and profile 'prod' need 2.
                With the only one, the name would lead nowhere; and of several that stand by it were open which takes over.
                Name two: region(ServingRegion.of("eu-west-1", front.endpoint())), or more with ACTIVE_ACTIVE.""");
    }

    @Test
    void oneRegionAlone() {
        refused(() -> byStrategy(Strategy.ACTIVE_ACTIVE).region(ireland()), """
                RegionalFailoverArgs: it has 1 regions, strategy ACTIVE_ACTIVE and profile 'prod' need 2 or more.
                With the only one, the name would lead nowhere; and of several that stand by it were open which takes over.
                Name two: region(ServingRegion.of("eu-west-1", front.endpoint())), or more with ACTIVE_ACTIVE.""");
        refused(
                () -> byStrategy(Strategy.ACTIVE_ACTIVE)
                        .profile(Profile.PROD_MULTI_REGION.withRegions(3))
                        .region(ireland())
                        .region(frankfurt()),
                """
                RegionalFailoverArgs: it has 2 regions, strategy ACTIVE_ACTIVE and profile 'prod-multi-region' need 3 or more.
                With the only one, the name would lead nowhere; and of several that stand by it were open which takes over.
                Name two: region(ServingRegion.of("eu-west-1", front.endpoint())), or more with ACTIVE_ACTIVE.""");
    }

    @Test
    void oneRegionTwice() {
        refused(() -> byStrategy(Strategy.WARM_STANDBY).region(ireland()).region(ireland()), """
                RegionalFailoverArgs: region 'eu-west-1' is there twice.
                What is thought to stand by would be lost with what it stands by for.
                Name each region once, with one load balancer before all that runs there.""");
    }

    @Test
    void loadBalancersBesideHosts() {
        refused(
                () -> byStrategy(Strategy.WARM_STANDBY)
                        .region(ServingRegion.of("eu-west-1", Shops.front("ireland", "eu-west-1")))
                        .region(frankfurt()),
                """
                RegionalFailoverArgs: some regions are load balancers and others are hosts.
                Route 53 refuses a name that is both an address and another name for one.
                Give a load balancer's endpoint for all regions, or the hosts' names for all.""");
    }

    @Test
    void sharesOfSomeRegionsOrOfOneThatStandsBy() {
        refused(
                () -> byStrategy(Strategy.ACTIVE_ACTIVE)
                        .region(ireland().share(1))
                        .region(frankfurt()),
                """
                RegionalFailoverArgs: 1 of 2 regions have a share, and the strategy is ACTIVE_ACTIVE.
                Route 53 leads users to a name in one way: by shares, by distance, or to the first that is well.
                Give a share to all regions of ACTIVE_ACTIVE, or to none.""");
    }

    @Test
    void aFirstRegionThatCarriesTooLittle() {
        refused(
                () -> byStrategy(Strategy.WARM_STANDBY)
                        .region(ireland().standing(80))
                        .region(frankfurt()),
                """
                RegionalFailoverArgs: only 80 % of the peak stand in eu-west-1, which serves alone.
                Users would wait while all is well.
                Let 100 % or more stand in the first region.""");
    }

    @Test
    void aSecondRegionThatCarriesTooLittle() {
        refused(
                () -> byStrategy(Strategy.WARM_STANDBY)
                        .region(ireland())
                        .region(frankfurt().standing(40)),
                """
                RegionalFailoverArgs: without eu-west-1 40 % of the peak stand, 50 % are needed.
                Whoever is led to what is left takes it down as well.
                Let more stand in the other regions, or say what has to be carried: carriesAtLeast(40).""");
        refused(
                () -> byStrategy(Strategy.ACTIVE_ACTIVE)
                        .region(ireland().standing(60))
                        .region(frankfurt().standing(60)),
                """
                RegionalFailoverArgs: without eu-west-1 60 % of the peak stand, 100 % are needed.
                Whoever is led to what is left takes it down as well.
                Let more stand in the other regions, or say what has to be carried: carriesAtLeast(60).""");
    }

    @Test
    void aPilotLightThatStartsNobodyKnowsWhen() {
        refused(
                () -> byStrategy(Strategy.PILOT_LIGHT)
                        .region(ireland())
                        .region(frankfurt().standing(0)),
                """
                RegionalFailoverArgs: readyAfter of eu-central-1 is missing, and the strategy is PILOT_LIGHT.
                When it serves after a failover, nobody could say.
                Measure how long it takes to start there what is not running, and set readyAfter to it.""");
    }

    @Test
    void alarmsThatNobodyHearsOrThatNeverFire() {
        refused(
                () -> RegionalFailoverArgs.builder()
                        .domain("shop.example.com")
                        .zone("Z1")
                        .strategy(Strategy.WARM_STANDBY)
                        .region(ireland())
                        .region(frankfurt())
                        .alarmsTo(AlarmTopics.of(Shops.TOPIC)),
                """
                RegionalFailoverArgs: alarmsFrom is missing.
                The metrics of health checks are in us-east-1 alone: an alarm elsewhere would never fire.
                Give a provider of us-east-1, with topics of that region, or say withoutAlarms().""");
    }

    @Test
    void figuresThatMakeNoSense() {
        refused(b -> b.timeToLive(Duration.ofMinutes(5)), """
                RegionalFailoverArgs: timeToLive is 5m, needs to be 1s to 1m.
                For so long after a failover users would go on asking the region that is lost.
                Leave it out: 60s is what load balancers' names have.""");
        refused(b -> b.clientsKeepAddresses(Duration.ofHours(2)), """
                RegionalFailoverArgs: clientsKeepAddresses is 2h, needs to be 0s to 1h.
                Clients that never ask again are not led anywhere by a name.
                Let clients ask again, and set it to how long they take; Java's own is 30s.""");
        refused(b -> b.carriesAtLeast(101), """
                RegionalFailoverArgs: carriesAtLeast is 101 %, needs to be 0 to 100 %.
                Nobody could say what a lost region may cost.
                Set it to the part of the peak that has to be served while a region is lost.""");
    }

    @Test
    void regionsThatMakeNoSense() {
        refused(b -> b.region(ServingRegion.of("Frankfurt", Output.of("frankfurt.example.com"))), """
                ServingRegion: name is 'Frankfurt', needs to be such as 'eu-central-1'.
                Nothing could be nearer to it or farther, and its alarms would be looked for nowhere.
                Name the region of the load balancer that you give.""");
        refused(b -> b.region(frankfurt().standing(-1)), """
                ServingRegion eu-central-1: standing is -1 %, needs to be 0 to 1000 % of the declared peak.
                Nobody could say what is left when another region is lost.
                Set it to what runs there at all times.""");
        refused(b -> b.region(frankfurt().share(0)), """
                ServingRegion eu-central-1: share is 0, needs to be 1 to 255.
                Route 53 would refuse it, or lead nobody there: a region that never serves is not known to be able to.
                Give each region a weight; 1 and 1 are halves.""");
        refused(b -> b.region(frankfurt().readyAfter(Duration.ofDays(2))), """
                ServingRegion eu-central-1: readyAfter is 2d, needs to be 0s to 24h.
                No time of failover could be told.
                Set it to what a drill took.""");
        refused(b -> b.region(frankfurt().needing("Orders DB", Output.of(Shops.ALARM))), """
                ServingRegion eu-central-1: it needs 'Orders DB', which is not of lower-case letters, digits and dashes, at most 32, beginning with a letter.
                AWS would refuse the name of its health check.
                Choose a short word, such as 'orders-db'.""");
    }

    private static ServingRegion ireland() {
        return ServingRegion.of("eu-west-1", Output.of("ireland.example.com"));
    }

    private static ServingRegion frankfurt() {
        return ServingRegion.of("eu-central-1", Output.of("frankfurt.example.com"));
    }

    private static void refused(UnaryOperator<RegionalFailoverArgs.Builder> change, String message) {
        refused(() -> change.apply(Shops.hosts()), message);
    }

    private static void refused(Supplier<RegionalFailoverArgs.Builder> args, String message) {
        Declared.by(() -> assertThatThrownBy(() -> args.get().build())
                .isInstanceOf(UnsafeArgs.class)
                .hasMessage(message));
    }
}
