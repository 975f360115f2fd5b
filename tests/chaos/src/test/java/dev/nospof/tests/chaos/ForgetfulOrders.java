package dev.nospof.tests.chaos;

import dev.nospof.appimages.base.Parts;
import dev.nospof.appimages.base.Service;
import dev.nospof.appimages.base.admission.Priority;
import dev.nospof.appimages.base.http.Reply;
import dev.nospof.appimages.base.http.Route;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * What the orders service must not be: it acknowledges an order that only its memory holds, and repeats a charge without a key. The
 * control without which the other test would prove nothing.
 */
final class ForgetfulOrders {
    private final BlockingQueue<String> queue = new LinkedBlockingQueue<>();
    private final HttpClient client = HttpClient.newHttpClient();

    private ForgetfulOrders() {}

    public static void main(String[] arguments) {
        Service.run("forgetful", ForgetfulOrders.class, ForgetfulOrders::assemble);
    }

    private static List<Route> assemble(Parts parts) {
        ForgetfulOrders orders = new ForgetfulOrders();
        URI provider = URI.create(parts.settings().text("provider.url"));
        Thread worker = new Thread(() -> orders.work(provider), "worker");
        worker.setDaemon(true);
        worker.start();
        return List.of(Route.post("/orders", Priority.CRITICAL, request -> {
            orders.queue.add(request.idempotencyKey());
            return Reply.json(202, Map.of("state", "accepted"));
        }));
    }

    private void work(URI provider) {
        try {
            while (true) {
                String order = queue.take();
                while (!paid(provider, order)) {
                    Thread.sleep(20);
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean paid(URI provider, String order) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(provider.resolve("/payments"))
                .timeout(Duration.ofMillis(250))
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"orderId\":\"" + order + "\",\"cents\":575,\"currency\":\"EUR\"}"))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException noAnswer) {
            return false;
        }
    }
}
