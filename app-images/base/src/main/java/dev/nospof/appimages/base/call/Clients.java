package dev.nospof.appimages.base.call;

import java.net.URI;
import java.net.http.HttpClient;
import java.security.GeneralSecurityException;
import java.time.Duration;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/**
 * The HTTP clients of this process, made when they are first asked for: nothing of them is needed to be ready. Neighbours share one, since
 * nothing in it waits for any of them: its selector never blocks, its connections are each neighbour's own, and places are counted by bulkheads.
 */
final class Clients {
    private static final Duration CONNECT = Duration.ofMillis(300);

    static {
        // Shorter than our servers keep an idle connection (30 s): else a write may meet a connection just closed.
        if (System.getProperty("jdk.httpclient.keepalive.timeout") == null) {
            System.setProperty("jdk.httpclient.keepalive.timeout", "10");
        }
    }

    private Clients() {}

    static HttpClient of(URI address) {
        return "https".equalsIgnoreCase(address.getScheme()) ? Encrypted.CLIENT : Plain.CLIENT;
    }

    private static HttpClient.Builder building() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER);
    }

    private static final class Plain {
        private static final HttpClient CLIENT =
                building().sslContext(trustingNobody()).build();

        /** A client makes a context even if it never encrypts; the default one would read and parse every certificate authority first. */
        private static SSLContext trustingNobody() {
            try {
                SSLContext context = SSLContext.getInstance("TLS");
                context.init(new KeyManager[0], new TrustManager[0], null);
                return context;
            } catch (GeneralSecurityException everyJvmHasIt) {
                throw new IllegalStateException(everyJvmHasIt);
            }
        }
    }

    private static final class Encrypted {
        private static final HttpClient CLIENT = building().build();
    }
}
