package dev.nospof.appimages.zookeeper;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import javax.security.sasl.SaslException;
import org.apache.zookeeper.server.ExitCode;
import org.apache.zookeeper.server.ServerMetrics;
import org.apache.zookeeper.server.admin.AdminServer.AdminServerException;
import org.apache.zookeeper.server.persistence.FileTxnSnapLog.DatadirException;
import org.apache.zookeeper.server.quorum.QuorumPeer;
import org.apache.zookeeper.server.quorum.QuorumPeerConfig.ConfigException;
import org.apache.zookeeper.server.quorum.QuorumPeerMain;
import org.apache.zookeeper.util.ServiceUtils;

/**
 * ZooKeeper's own member, with {@link Health} beside it: {@code Member CONFIGURATION ADDRESS:PORT}.
 *
 * <p>ZooKeeper's AdminServer can not be asked by a probe: in 3.9 it answers 200 also where its member serves nobody
 * (org.apache.zookeeper.server.admin.Commands, {@code runCommand}), and it takes commands that change the member from whoever reaches it. So
 * it stays off.
 *
 * <p>Ends with ZooKeeper's own codes: 2 where the command line or the file is wrong, 3 where the data can not be read, 1 where anything else
 * goes wrong.
 */
public final class Member extends QuorumPeerMain implements Health.Asked {
    private final AtomicReference<QuorumPeer> made = new AtomicReference<>();

    private Member() {}

    public static void main(String[] words) {
        if (words.length != 2 || !words[1].matches("[^:]+:\\d{1,5}")) {
            System.err.println("Usage: Member CONFIGURATION ADDRESS:PORT, such as: /etc/nospof/zoo.cfg 0.0.0.0:8080");
            ServiceUtils.requestSystemExit(ExitCode.INVALID_INVOCATION.getValue());
            return;
        }
        ServiceUtils.requestSystemExit(run(words[0], address(words[1])).getValue());
    }

    private static ExitCode run(String configuration, InetSocketAddress asked) {
        System.setProperty("zookeeper.admin.enableServer", "false");
        var member = new Member();
        try {
            // It ends with the process: as long as that lives, it says how it is.
            Health.on(asked, member);
            member.initializeAndRun(new String[] {configuration});
            return ExitCode.EXECUTION_FINISHED;
        } catch (ConfigException | IllegalArgumentException e) {
            System.err.println(configuration + " can not be used, and nothing was started: " + e);
            return ExitCode.INVALID_INVOCATION;
        } catch (DatadirException e) {
            System.err.println("The data can not be read, and nothing was started: " + e);
            return ExitCode.UNABLE_TO_ACCESS_DATADIR;
        } catch (IOException | AdminServerException | RuntimeException e) {
            System.err.println("The member has ended: " + e);
            return ExitCode.UNEXPECTED_ERROR;
        }
    }

    private static InetSocketAddress address(String text) {
        var colon = text.indexOf(':');
        return new InetSocketAddress(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
    }

    @Override
    protected QuorumPeer getQuorumPeer() throws SaslException {
        var peer = super.getQuorumPeer();
        made.set(peer);
        return peer;
    }

    @Override
    public boolean isAlive() {
        var peer = made.get();
        return peer != null && peer.isAlive();
    }

    @Override
    public boolean isServing() {
        // Before it is alive it reads its data under the lock that the next question takes.
        if (!isAlive()) {
            return false;
        }
        var server = made.get().getActiveServer();
        return server != null && server.isRunning();
    }

    @Override
    public void tellMetrics(BiConsumer<String, Object> to) {
        if (isAlive()) {
            ServerMetrics.getMetrics().getMetricsProvider().dump(to);
        }
    }
}
