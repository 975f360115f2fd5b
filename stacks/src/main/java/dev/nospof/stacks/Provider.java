package dev.nospof.stacks;

import com.pulumi.core.Output;
import dev.nospof.components.kubernetes.Endpoint;
import dev.nospof.components.kubernetes.service.SelfHealingService;
import dev.nospof.components.kubernetes.service.SelfHealingServiceArgs;
import java.net.URI;
import java.time.Duration;

/** The company that moves the money. It is another one's, outside of the cluster; where an environment names none, a stand-in takes its place. */
final class Provider {
    private static final String NAME = "provider";
    private static final int HTTPS = 443;

    private Provider() {}

    static Endpoint declare(Site site) {
        return site.settings().provider().map(Provider::company).orElseGet(() -> standIn(site));
    }

    /** What payments needs to reach it. */
    static SelfHealingServiceArgs.Builder usedBy(SelfHealingServiceArgs.Builder args, Settings settings) {
        return settings.provider()
                .map(address -> args.env("PROVIDER_URL", address.toString()))
                .orElse(args);
    }

    private static Endpoint company(URI address) {
        int port = address.getPort() < 0 ? HTTPS : address.getPort();
        return Endpoint.outside(NAME, Output.of(address.getHost()), port, "0.0.0.0/0");
    }

    /** Each of its pods keeps a ledger; the same key has the same reference in all of them. */
    private static Endpoint standIn(Site site) {
        return new SelfHealingService(
                NAME,
                site.settings()
                        .service("payments")
                        .command(
                                "/jre/bin/java",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:MaxRAMPercentage=25",
                                "-XX:MinRAMPercentage=25",
                                "-cp",
                                "/app/payments.jar",
                                "dev.nospof.appimages.payments.provider.Provider")
                        .env("LEDGER_FILE", "/tmp/ledger")
                        .longestRequest(Duration.ofSeconds(1))
                        .build(),
                site.inside());
    }
}
