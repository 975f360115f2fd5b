package dev.nospof.appimages.images.runtime;

import dev.nospof.appimages.images.BuildFailure;
import dev.nospof.appimages.images.Program;
import dev.nospof.appimages.images.layer.Entry;
import dev.nospof.appimages.images.layer.Tree;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL for training runs, out of the files of an image, in a folder of its own. It refuses to run as root and is run as the user of
 * images, which only root can become: where the build is not root there is none.
 *
 * <p>It asks for its password as any real one does: proving that one knows it takes two hundred classes, which would otherwise be missing in the
 * archive.
 */
final class TrainingDatabase implements AutoCloseable {
    private static final String PROGRAMS = "/usr/lib/postgresql/15/bin/";
    private static final String DATA = "/data";
    private static final String PASSWORD_FILE = "/password";
    /** Of somebody who is there for seconds, and reached from this machine alone. */
    static final String PASSWORD = "training";

    private static final Duration TO_COME_UP = Duration.ofSeconds(60);
    private static final Duration TO_END = Duration.ofSeconds(20);

    private final Process process;
    private final int port;

    private TrainingDatabase(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static boolean canRun() {
        return RootFileSystem.isRoot();
    }

    /** Starts it in an empty folder; returns when connections are taken. */
    static TrainingDatabase start(Tree server, Path folder) throws IOException {
        server.unpack(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path data = Files.createDirectory(folder.resolve(DATA.substring(1)));
        Files.setAttribute(data, "unix:uid", Entry.NOBODY_ELSES_ID);
        Files.writeString(folder.resolve(PASSWORD_FILE.substring(1)), PASSWORD);
        RootFileSystem root = new RootFileSystem(folder);
        root.runAsUser(List.of(
                PROGRAMS + "initdb",
                "-D",
                DATA,
                "-U",
                "shop",
                "-A",
                "scram-sha-256",
                "--pwfile=" + PASSWORD_FILE,
                "-E",
                "UTF8",
                "--locale=C",
                "--no-sync"));
        int port = freePort();
        Process process = root.startAsUser(List.of(
                PROGRAMS + "postgres",
                "-D",
                DATA,
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "dynamic_shared_memory_type=mmap",
                "-c",
                "fsync=off",
                "-c",
                "jit=off"));
        TrainingDatabase database = new TrainingDatabase(process, port);
        database.awaitUp(root);
        return database;
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    private void awaitUp(RootFileSystem root) {
        long end = System.nanoTime() + TO_COME_UP.toNanos();
        while (!accepts()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                close();
                throw BuildFailure.trainingFailed("the database beside it", Program.lastWords(root.log()));
            }
            pause();
        }
    }

    private boolean accepts() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted in a training run", e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(TO_END.toSeconds(), TimeUnit.SECONDS)) {
                // Its other processes notice and go, too.
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
