package dev.nospof.appimages.base.call;

import dev.nospof.appimages.base.time.Deadline;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One attempt over HTTP, bounded in time from connecting to the last byte of the body. */
final class HttpAttempt {
    private final String neighbour;
    private final URI address;

    HttpAttempt(String neighbour, URI address) {
        this.neighbour = neighbour;
        this.address = address;
    }

    /** Makes what the first call would otherwise have to wait for. */
    void warmUp() {
        Clients.of(address);
    }

    Answer make(Call call, Duration limit) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(call.path()))
                .method(call.method(), HttpRequest.BodyPublishers.ofString(call.body()))
                .header(Deadline.HEADER, Long.toString(limit.toMillis()));
        call.headers().forEach(request::header);
        CompletableFuture<HttpResponse<String>> pending =
                Clients.of(address).sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
        try {
            HttpResponse<String> response = pending.get(limit.toNanos(), TimeUnit.NANOSECONDS);
            if (response.statusCode() >= 500 || response.statusCode() == 429) {
                throw CallFailed.refused(neighbour, response.statusCode());
            }
            return new Answer(response.statusCode(), response.body());
        } catch (TimeoutException slow) {
            pending.cancel(true);
            throw CallFailed.unreachable(neighbour, "none within " + limit.toMillis() + " ms");
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause() instanceof IOException ? failed.getCause() : failed;
            throw CallFailed.unreachable(neighbour, cause.getClass().getSimpleName());
        } catch (InterruptedException stopping) {
            pending.cancel(true);
            Thread.currentThread().interrupt();
            throw CallFailed.notTried(neighbour, "this process is stopping");
        }
    }
}
