package dev.nospof.components.aws.discovery;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nospof.components.model.UnsafeArgs;
import dev.nospof.tests.testkit.Declared;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Every refusal, word for word. */
class RefusalsTest {
    @Test
    void whatIsMissing() {
        refused(ServiceDiscoveryArgs::builder, """
                ServiceDiscoveryArgs: network is missing.
                There is no name that could lead anywhere.
                Say network(new MultiAzNetwork(…)).""");
        refused(() -> ServiceDiscoveryArgs.builder().network(Directories.network()), """
                ServiceDiscoveryArgs: domain is missing.
                There is no name that could lead anywhere.
                Say domain("shop.internal").""");
        refused(
                () -> ServiceDiscoveryArgs.builder()
                        .network(Directories.network())
                        .domain("shop.internal"),
                """
                ServiceDiscoveryArgs: service is missing.
                There is no name that could lead anywhere.
                Say service("orders", 8080).""");
    }

    @Test
    void domainsThatAreNone() {
        for (var domain :
                new String[] {"internal", "Shop.internal", "shop.internal.", "shop..internal", "-a.internal"}) {
            refused(b -> b.domain(domain), """
                    ServiceDiscoveryArgs: domain is '%s', needs to be two labels or more, in lower case, without a dot at its end.
                    Names under it would be refused, or nobody would find them.
                    Write it as 'shop.internal'.""".formatted(domain));
        }
    }

    @Test
    void domainsThatOthersAnswerFor() {
        refused(b -> b.domain("cluster.local"), """
                ServiceDiscoveryArgs: domain is 'cluster.local', which ends as names of multicast DNS and of Kubernetes do.
                Some machines would ask their neighbours and not Route 53 (RFC 6762), and pods would ask for names of their cluster.
                End it with '.internal', which nobody else uses.""");
    }

    @Test
    void namesThatNoClientCouldAskFor() {
        for (var name : new String[] {"", "Orders", "orders.v2", "2orders", "orders-", "o".repeat(64)}) {
            refused(b -> b.service(name, 80), """
                    ServiceDiscoveryArgs: service is '%s', needs to be lower-case letters, digits and dashes, at most 63, and begin with a letter.
                    No client could ask for it.
                    Choose one word, such as 'orders': the domain is put behind it.""".formatted(name));
        }
    }

    @Test
    void namesThatAreTooLongWithTheirDomain() {
        var domain = ("a".repeat(61) + ".").repeat(4) + "io";
        refused(b -> b.domain(domain), """
                ServiceDiscoveryArgs: service 'orders' with its domain has 257 characters, needs at most 253.
                DNS knows no such names: nobody could ask for it.
                Shorten the service's name or the domain.""");
    }

    @Test
    void portsThatThereAreNot() {
        for (int port : new int[] {0, 65_536}) {
            refused(b -> b.service("ledger", port), """
                    ServiceDiscoveryArgs: port of service 'ledger' is %d, needs to be 1 to 65535.
                    Clients would be told of a port that there is not, and network policies would open none.
                    Say which port whoever answers listens on.""".formatted(port));
        }
    }

    @Test
    void oneNameTwice() {
        refused(b -> b.service("orders", 9090), """
                ServiceDiscoveryArgs: service 'orders' is there twice.
                One of the two ports would be wrong, and nobody could say which.
                Name each service once.""");
    }

    @Test
    void addressesThatAreKeptForTooLongOrNotAtAll() {
        refused(b -> b.timeToLive(Duration.ofSeconds(61)), """
                ServiceDiscoveryArgs: timeToLive is 61s, needs to be 1s to 1m.
                For so long clients go on asking an instance that is lost; and with none at all every call asks first.
                Leave it out: 10s.""");
        refused(b -> b.timeToLive(Duration.ZERO), """
                ServiceDiscoveryArgs: timeToLive is 0s, needs to be 1s to 1m.
                For so long clients go on asking an instance that is lost; and with none at all every call asks first.
                Leave it out: 10s.""");
    }

    @Test
    void namesThatNobodyMade() {
        Declared.by(() -> {
            var names = new ServiceDiscovery("names", Directories.builder().build());
            assertThatThrownBy(() -> names.of("ledger"))
                    .isInstanceOf(UnsafeArgs.class)
                    .hasMessage("""
                            ServiceDiscovery: service is 'ledger', needs to be one of orders, payments.
                            Nobody could be led to it.
                            Name one of those, or add it: service("ledger", 8080).""");
        });
    }

    private static void refused(UnaryOperator<ServiceDiscoveryArgs.Builder> change, String message) {
        refused(() -> change.apply(Directories.builder()), message);
    }

    private static void refused(Supplier<ServiceDiscoveryArgs.Builder> args, String message) {
        Declared.by(() -> assertThatThrownBy(() -> args.get().build())
                .isInstanceOf(UnsafeArgs.class)
                .hasMessage(message));
    }
}
