package dev.nospof.appimages.zookeeper;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.zookeeper.CreateMode;
import org.apache.zookeeper.KeeperException;
import org.apache.zookeeper.Watcher.Event.KeeperState;
import org.apache.zookeeper.ZooDefs.Ids;
import org.apache.zookeeper.ZooKeeper;

/**
 * Reads and writes one value, for people and tests: {@code Client HOST:PORT get PATH}, {@code Client HOST:PORT put PATH TEXT}. What it said
 * is true; where it can not be done within twenty seconds, it says why and ends with 1.
 */
public final class Client {
    private static final int SESSION_MILLIS = 10_000;
    private static final int PATIENCE_SECONDS = 20;

    private Client() {}

    public static void main(String[] words) throws Exception {
        var reads = words.length == 3 && words[1].equals("get");
        if (!reads && !(words.length == 4 && words[1].equals("put"))) {
            System.err.println("Usage: Client HOST:PORT get PATH | put PATH TEXT");
            System.exit(2);
        }
        var connected = new CountDownLatch(1);
        var zookeeper = new ZooKeeper(words[0], SESSION_MILLIS, event -> {
            if (event.getState() == KeeperState.SyncConnected) {
                connected.countDown();
            }
        });
        try {
            if (!connected.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println(words[0] + " serves nobody: it is not there, or has no majority");
                System.exit(1);
            }
            System.out.println(reads ? get(zookeeper, words[2]) : put(zookeeper, words[2], words[3]));
        } catch (KeeperException refused) {
            System.err.println(words[0] + " says: " + refused.getMessage());
            System.exit(1);
        } finally {
            zookeeper.close();
        }
    }

    /** What a majority has agreed on until now. */
    private static String get(ZooKeeper zookeeper, String path) throws KeeperException, InterruptedException {
        var caughtUp = new CountDownLatch(1);
        zookeeper.sync(path, (code, of, context) -> caughtUp.countDown(), null);
        caughtUp.await();
        return new String(zookeeper.getData(path, false, null), StandardCharsets.UTF_8);
    }

    private static String put(ZooKeeper zookeeper, String path, String text)
            throws KeeperException, InterruptedException {
        var data = text.getBytes(StandardCharsets.UTF_8);
        try {
            zookeeper.setData(path, data, -1);
        } catch (KeeperException.NoNodeException isNew) {
            zookeeper.create(path, data, Ids.OPEN_ACL_UNSAFE, CreateMode.PERSISTENT);
        }
        return "acknowledged";
    }
}
