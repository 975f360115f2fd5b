package dev.nospof.appimages.images.runtime;

import dev.nospof.appimages.images.BuildFailure;
import dev.nospof.appimages.images.Program;
import dev.nospof.appimages.images.layer.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * An image's files on disk, in which its programs can be run before the image exists: a mount namespace with /proc and /dev, and chroot.
 * As root, or through a user namespace. Programs see the machine's network, and nothing else of it.
 */
record RootFileSystem(Path folder) {
    /** Before a path that is asked for on the health port. */
    private static final String HEALTH = "health:";

    private static final String PATH = "/usr/sbin:/usr/bin:/sbin:/bin";

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final Duration SHUTDOWN = Duration.ofMinutes(1);
    /** Milliseconds. */
    private static final int ANSWER = 5_000;

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

    private static final String ENTER =
            "set -e; mkdir -p \"$0/proc\" \"$0/dev\" \"$0/tmp\"; mount --rbind /proc \"$0/proc\";"
                    + " mount --rbind /dev \"$0/dev\"; user=$1; shift; exec chroot $user \"$0\" \"$@\"";

    private static final String AS_ROOT = "--userspec=0:0";
    private static final String AS_USER =
            "--userspec=" + Entry.NOBODY_ELSES_ID + ":" + Entry.NOBODY_ELSES_ID + " --groups=";
    /** How often the work is done: enough for an answered request's classes, pools and retries to be known. */
    private static final int TIMES = 20;

    Path log() {
        return folder.resolveSibling(folder.getFileName() + ".log");
    }

    /** Runs a program to its end. */
    void run(List<String> command) {
        Program.run(entering(AS_ROOT, command), Map.of(), LIMIT, log());
    }

    /** Runs a program to its end as the user of images; only where the build is root. */
    void runAsUser(List<String> command) {
        Program.run(entering(AS_USER, command), Map.of("PATH", PATH), LIMIT, log());
    }

    /** Starts a program as the user of images; only where the build is root. */
    Process startAsUser(List<String> command) throws IOException {
        ProcessBuilder builder = quiet(entering(AS_USER, command));
        builder.environment().clear();
        builder.environment().put("PATH", PATH);
        return builder.start();
    }

    private ProcessBuilder quiet(List<String> command) {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(new java.io.File("/dev/null"))
                .redirectOutput(log().toFile());
    }

    /** Starts a service, waits until it is live, asks for each path once, has it do its work, and ends it with SIGTERM. */
    void serve(String service, List<String> command, Training training) throws IOException {
        List<Integer> ports = freePorts();
        int port = ports.get(0);
        int health = ports.get(1);
        ProcessBuilder builder = quiet(entering(AS_ROOT, command));
        builder.environment().clear();
        builder.environment().put("PATH", PATH);
        training.environment().forEach((name, value) -> builder.environment()
                .put(
                        name,
                        value.replace("${port}", Integer.toString(port))
                                .replace("${health.port}", Integer.toString(health))));
        Process process = builder.start();
        try {
            awaitLive(service, process, health, training);
            for (String path : training.paths()) {
                ask(path.startsWith(HEALTH) ? health : port, path.replaceFirst(HEALTH, ""));
            }
            training.work().ifPresent(work -> post(port, work));
            process.destroy();
            if (!process.waitFor(SHUTDOWN.toSeconds(), TimeUnit.SECONDS)) {
                throw BuildFailure.trainingFailed(
                        service, "it did not end within " + SHUTDOWN.toSeconds() + " s of SIGTERM");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted in the training run of " + service, e);
        } finally {
            process.destroyForcibly();
        }
    }

    private void awaitLive(String service, Process process, int port, Training training) throws InterruptedException {
        long end = System.nanoTime() + training.limit().toNanos();
        while (ask(port, training.livePath()) != 200) {
            if (!process.isAlive()) {
                throw BuildFailure.trainingFailed(service, Program.lastWords(log()));
            }
            if (System.nanoTime() > end) {
                throw BuildFailure.trainingFailed(
                        service,
                        training.livePath() + " did not answer 200 within "
                                + training.limit().toSeconds() + " s");
            }
            Thread.sleep(BETWEEN_TRIES.toMillis());
        }
    }

    /**
     * The status, or 0 where there was no answer. Each time on a connection of its own that ends with the answer: one that is kept would end at
     * some moment of the garbage collector's, and the service would load other classes from one run to the next.
     */
    private static int ask(int port, String path) {
        try {
            URL url = URI.create("http://127.0.0.1:" + port + path).toURL();
            return answered((HttpURLConnection) url.openConnection(), "");
        } catch (IOException e) {
            return 0;
        }
    }

    private static void post(int port, Training.Post work) {
        for (int time = 0; time < TIMES; time++) {
            String key = "in-training-" + time;
            try {
                URL url = URI.create("http://127.0.0.1:" + port + work.path()).toURL();
                HttpURLConnection connection = (HttpURLConnection) url.openConnection();
                connection.setRequestMethod("POST");
                connection.setRequestProperty("Content-Type", "application/json");
                connection.setRequestProperty("Idempotency-Key", key);
                answered(connection, work.body().replace("${key}", key));
            } catch (IOException refused) {
                // Whatever it answers: what it loaded until then is loaded.
            }
        }
    }

    private static int answered(HttpURLConnection connection, String body) throws IOException {
        connection.setRequestProperty("Connection", "close");
        connection.setConnectTimeout(ANSWER);
        connection.setReadTimeout(ANSWER);
        connection.setInstanceFollowRedirects(false);
        if (!body.isEmpty()) {
            connection.setDoOutput(true);
            connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        }
        int status = connection.getResponseCode();
        InputStream answer = status < 400 ? connection.getInputStream() : connection.getErrorStream();
        if (answer != null) {
            try (answer) {
                answer.readAllBytes();
            }
        }
        return status;
    }

    private List<String> entering(String user, List<String> command) {
        Path unshare = Program.require("unshare", "training runs", "util-linux");
        List<String> words = new ArrayList<>(List.of(unshare.toString(), "--mount"));
        if (!isRoot()) {
            words.add("--map-root-user");
        }
        words.addAll(List.of("sh", "-c", ENTER, folder.toString(), user));
        words.addAll(command);
        return words;
    }

    static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException | UnsupportedOperationException e) {
            throw BuildFailure.noRootFileSystem("there is no /proc (" + e.getMessage() + ")");
        }
    }

    /** Two, held at once so that they differ. */
    private static List<Integer> freePorts() throws IOException {
        try (ServerSocket one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return List.of(one.getLocalPort(), other.getLocalPort());
        }
    }
}
