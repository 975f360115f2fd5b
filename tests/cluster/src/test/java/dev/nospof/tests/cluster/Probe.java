package dev.nospof.tests.cluster;

import dev.nospof.lab.image.ImageArchive;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The tests' own program in pods: an image of it, and how to speak to it at a pod's address. */
final class Probe {
    static final String IMAGE = "tests.nospof.dev/probe:1";
    private static final int USER = 10_001;

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private Probe() {}

    /** Compiles it and writes an archive of its image into this folder. */
    static Path image(Path folder) throws IOException, InterruptedException {
        var source = folder.resolve("main.go");
        try (var in = Probe.class.getResourceAsStream("/probe/main.go")) {
            Files.copy(in, source);
        }
        var build = new ProcessBuilder(
                        "go",
                        "build",
                        "-ldflags=-s -w",
                        "-o",
                        folder.resolve("probe").toString(),
                        source.toString())
                .redirectErrorStream(true);
        build.environment().put("CGO_ENABLED", "0");
        var process = build.start();
        var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("go build: " + words);
        }
        return new ImageArchive(IMAGE, folder.resolve("probe"), USER).write(folder.resolve("probe.tar"));
    }

    /** What the pod at this address answers; its status and text where it is not content. */
    static String get(String address, String pathAndQuery) {
        return address.isEmpty() ? "unreachable: no address yet" : url("http://" + address + ":8080" + pathAndQuery);
    }

    /** The same for any URL. */
    static String url(String url) {
        try {
            var request = HttpRequest.newBuilder(URI.create(url))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            var answer = CLIENT.send(request, BodyHandlers.ofString());
            return answer.statusCode() == 200 ? answer.body() : answer.statusCode() + " " + answer.body();
        } catch (IOException unreachable) {
            return "unreachable: " + unreachable;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** What the pod at this address gets when it asks for this URL. */
    static String ask(String address, String url) {
        return get(address, "/ask?url=" + URLEncoder.encode(url, StandardCharsets.UTF_8));
    }
}
