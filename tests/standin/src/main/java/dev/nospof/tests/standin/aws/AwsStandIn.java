package dev.nospof.tests.standin.aws;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.nospof.tests.standin.aws.account.Account;
import dev.nospof.tests.standin.aws.account.Kept;
import dev.nospof.tests.standin.aws.models.AwsModels;
import dev.nospof.tests.standin.aws.provider.AwsProvider;
import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * An AWS of our own for the real Pulumi CLI: a provider in this JVM, on loopback, with an empty account.
 *
 * <p>It knows the types of {@code types.txt} and no others. What the SDK, AWS's models or AWS itself would refuse, it refuses. It promises
 * nothing about time, quotas or what a resource does once it is there.
 */
public final class AwsStandIn implements AutoCloseable {
    private static final int LARGEST_MESSAGE = 400 << 20;

    private final Server server;
    private final Account account;

    private AwsStandIn(Server server, Account account) {
        this.server = server;
        this.account = account;
    }

    /** Starts one with an empty account. What is missing on this machine skips the test, or fails it in CI. */
    public static AwsStandIn start() throws IOException {
        return start(PublishedModels.onThisMachine());
    }

    /** As above, with these models. */
    public static AwsStandIn start(AwsModels models) throws IOException {
        var account = new Account();
        var server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .maxInboundMessageSize(LARGEST_MESSAGE)
                .addTransportFilter(AwsProvider.perConnection())
                .intercept(AwsProvider.perCall())
                .addService(new AwsProvider(account, models))
                .build()
                .start();
        return new AwsStandIn(server, account);
    }

    public int port() {
        return server.getPort();
    }

    /**
     * Writes what the CLI looks for on the PATH, {@code pulumi-resource-aws}: it names this JVM's port, and ends with the CLI.
     *
     * @param folder to be put on the CLI's PATH
     */
    public Path plugin(Path folder) throws IOException {
        var script = Files.createDirectories(folder).resolve("pulumi-resource-aws");
        Files.writeString(script, "#!/bin/sh\necho " + port() + "\nexec cat >/dev/null\n");
        if (!script.toFile().setExecutable(true)) {
            throw new IOException(script + " cannot be made executable");
        }
        return script;
    }

    /** Everything that exists, in the order of types and ids. */
    public List<Kept> resources() {
        return account.all();
    }

    /** Everything of one type: {@code aws:ec2/subnet:Subnet}. */
    public List<Kept> ofType(String token) {
        return account.ofType(token);
    }

    /** Says that something with this id or ARN exists that no program here made: a VPC of somebody else's. */
    public AwsStandIn adopt(String idOrArn) {
        account.adopt(idOrArn);
        return this;
    }

    /** Somebody deletes this by hand, whoever needs it. */
    public void vanish(String id) {
        account.vanish(id);
    }

    /** Somebody changes a number by hand. */
    public void tamper(String id, String property, int value) {
        account.tamper(id, property, JsonNodeFactory.instance.numberNode(value));
    }

    /** Somebody changes a text by hand. */
    public void tamper(String id, String property, String value) {
        account.tamper(id, property, JsonNodeFactory.instance.textNode(value));
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
