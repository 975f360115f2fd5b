package dev.nospof.appimages.images.real;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Measures the images: size, container run to first ready on two cores and on half a core, resident memory after load. Every figure is
 * of a confined container in a real containerd, with a real database behind it. Its argument is the number of starts, 5 otherwise.
 */
final class Figures {
    private static final List<String> MEMORY = List.of("--memory-limit", Long.toString(192L << 20));
    private static final int REQUESTS = 3_000;
    private static final int AT_ONCE = 16;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Shop shop;
    private final int starts;

    private Figures(Shop shop, int starts) {
        this.shop = shop;
        this.starts = starts;
    }

    public static void main(String[] arguments) throws Exception {
        int starts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        System.out.println("Load of this machine before: " + load());
        for (String name : List.of("edge", "etcd", "gateway", "pause", "postgres")) {
            say(name, "%s", size(name));
        }
        try (Shop shop = new Shop(Machine.containerd())) {
            shop.provider();
            // Orders last: those that its load has left to complete would slow whatever starts after it.
            for (String service : List.of("inventory", "storefront", "payments", "orders")) {
                new Figures(shop, starts).measure(service);
            }
        }
        System.out.println("Load of this machine after: " + load());
    }

    private void measure(String service) throws Exception {
        Spread cores = started(service, "2");
        Spread half = started(service, "0.5");
        try (Container container = shop.start(service, limits("2"))) {
            container.untilReady(Shop.HEALTH, "/readyz");
            long before = container.residentMemory();
            long refused = load(container, service);
            say(
                    service,
                    "%s, ready after %s (goal 700), on half a core %s (goal 1400), resident %.0f MB, after %d requests (%d refused) %.0f MB (goal 120)",
                    size(service),
                    cores,
                    half,
                    before / 1e6,
                    REQUESTS,
                    refused,
                    container.residentMemory() / 1e6);
        }
        shop.start(service, limits("2")).untilReady(Shop.HEALTH, "/readyz");
    }

    private Spread started(String service, String cpus) throws Exception {
        List<Duration> times = new ArrayList<>();
        for (int each = 0; each < starts; each++) {
            try (Container container = shop.start(service, limits(cpus))) {
                times.add(container.untilReady(Shop.HEALTH, "/readyz"));
            }
        }
        return Spread.of(times);
    }

    private static List<String> limits(String cpus) {
        List<String> all = new ArrayList<>(MEMORY);
        all.addAll(List.of("--cpus", cpus));
        return all;
    }

    private static String size(String image) {
        return String.format(Locale.ROOT, "%.1f MB", Images.image(image).compressedSize() / 1e6);
    }

    /** How many of the requests had no good answer. */
    private static long load(Container container, String service) throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            IntStream.range(0, REQUESTS)
                    .forEach(each -> answers.add(senders.submit(() -> send(request(container, service, each)))));
            long refused = 0;
            for (Future<Integer> answer : answers) {
                refused += answer.get() / 100 == 2 ? 0 : 1;
            }
            return refused;
        } finally {
            senders.shutdownNow();
        }
    }

    private static HttpRequest request(Container container, String service, int number) {
        String key = service + "-" + number;
        HttpRequest.Builder request = HttpRequest.newBuilder().timeout(Duration.ofSeconds(10));
        String host = "http://" + container.address() + ":" + Shop.TRAFFIC;
        return switch (service) {
            case "inventory" -> request.uri(URI.create(host + "/stock")).build();
            case "payments" -> json(request.uri(URI.create(host + "/charges")), key, """
                        {"orderId":"%s","cents":995,"currency":"EUR"}""".formatted(key));
            case "orders" -> json(request.uri(URI.create(host + "/orders")), key, """
                        {"items":[{"sku":"apple","quantity":1,"unitCents":99}],"currency":"EUR"}""");
            default -> request.uri(URI.create(host + "/")).build();
        };
    }

    private static HttpRequest json(HttpRequest.Builder request, String key, String body) {
        return request.header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private static int send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
        } catch (IOException refused) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static String load() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).strip();
    }

    private static void say(String image, String format, Object... figures) {
        System.out.printf(Locale.ROOT, "%-11s " + format + "%n", prepended(image, figures));
    }

    private static Object[] prepended(String first, Object[] more) {
        List<Object> all = new ArrayList<>(List.of(more));
        all.add(0, first);
        return all.toArray();
    }

    /** A median between the least and the most, in milliseconds. */
    private record Spread(long least, long median, long most) {
        static Spread of(List<Duration> times) {
            List<Long> sorted = times.stream().map(Duration::toMillis).sorted().toList();
            return new Spread(sorted.get(0), sorted.get(sorted.size() / 2), sorted.get(sorted.size() - 1));
        }

        @Override
        public String toString() {
            return median + " ms (" + least + " to " + most + ")";
        }
    }
}
