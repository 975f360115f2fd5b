package dev.nospof.tests.engine.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * Where an API server is, whom to trust and who asks.
 *
 * @param certificates the server's certificates, PEM
 */
public record Connection(URI server, String certificates, String token) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Reads what {@link #kubeconfig} wrote. Other kubeconfigs, which may be YAML and hold other credentials, are not understood. */
    public static Connection read(Path kubeconfig) throws IOException {
        var config = JSON.readTree(Files.readString(kubeconfig));
        var cluster = config.at("/clusters/0/cluster");
        var certificates = Base64.getDecoder()
                .decode(cluster.path("certificate-authority-data").asText());
        return new Connection(
                URI.create(cluster.path("server").asText()),
                new String(certificates, StandardCharsets.US_ASCII),
                config.at("/users/0/user/token").asText());
    }

    /** The same server, asked by somebody else. */
    public Connection as(String otherToken) {
        return new Connection(server, certificates, otherToken);
    }

    /** A kubeconfig as JSON, which is YAML as well: any Kubernetes client reads it. */
    public String kubeconfig() {
        var data = Base64.getEncoder().encodeToString(certificates.getBytes(StandardCharsets.US_ASCII));
        var config = Map.of(
                "apiVersion",
                "v1",
                "kind",
                "Config",
                "current-context",
                "test",
                "contexts",
                List.of(Map.of("name", "test", "context", Map.of("cluster", "test", "user", "test"))),
                "clusters",
                List.of(Map.of(
                        "name",
                        "test",
                        "cluster",
                        Map.of("server", server.toString(), "certificate-authority-data", data))),
                "users",
                List.of(Map.of("name", "test", "user", Map.of("token", token))));
        return JSON.valueToTree(config).toPrettyString();
    }

    SSLContext trust() {
        try {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            var bytes = new ByteArrayInputStream(certificates.getBytes(StandardCharsets.US_ASCII));
            int number = 0;
            for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(bytes)) {
                store.setCertificateEntry("server-" + number++, certificate);
            }
            var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(store);
            var context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException unreadable) {
            throw new IllegalArgumentException("The certificates of " + server + " cannot be read", unreadable);
        }
    }
}
