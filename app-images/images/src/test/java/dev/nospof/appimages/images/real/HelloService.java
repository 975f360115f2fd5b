package dev.nospof.appimages.images.real;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executors;
import org.apache.commons.io.FilenameUtils;

/** The smallest service of the shop's form: traffic on one port, health on another, one library, an orderly end. */
public final class HelloService {
    private HelloService() {}

    public static void main(String[] arguments) throws IOException {
        HttpServer traffic = server("PORT", "8080", List.of("/"));
        HttpServer health = server("HEALTH_PORT", "8081", List.of("/livez", "/readyz", "/metrics"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            health.stop(0);
            traffic.stop(1);
            System.out.println("ended in good order");
        }));
        traffic.start();
        health.start();
    }

    private static HttpServer server(String variable, String otherwise, List<String> paths) throws IOException {
        int port = Integer.parseInt(System.getenv().getOrDefault(variable, otherwise));
        HttpServer server = HttpServer.create(new InetSocketAddress(port), 0);
        server.setExecutor(Executors.newFixedThreadPool(4));
        paths.forEach(path -> server.createContext(path, exchange -> {
            byte[] answer = ("hello from "
                            + FilenameUtils.getName(exchange.getRequestURI().getPath())
                            + System.getProperty("hello.suffix", "")
                            + "\n")
                    .getBytes(StandardCharsets.UTF_8);
            try (exchange) {
                exchange.sendResponseHeaders(200, answer.length);
                exchange.getResponseBody().write(answer);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
        return server;
    }
}
