package dev.nospof.tests.cluster.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;

/**
 * A key for each number, and one that holds the highest: both are written in one transaction, and only while the highest is lower. So what that key
 * holds never becomes less, whenever a late write arrives.
 */
public final class Etcd implements Keeper {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final String HIGHEST = "highest";
    private static final String EACH = "number/";

    private final String address;

    public Etcd(String address) {
        this.address = address;
    }

    /** Begins with zero: a comparison with a key that is not there is always wrong. */
    public void prepare() throws IOException, InterruptedException {
        ask("/v3/kv/put", "{\"key\":\"%s\",\"value\":\"%s\"}".formatted(coded(HIGHEST), coded(digits(0))));
    }

    @Override
    public boolean write(long number) throws IOException, InterruptedException {
        return ask("/v3/kv/txn", """
                {"compare": [{"key": "%1$s", "target": "VALUE", "result": "LESS", "value": "%2$s"}],
                 "success": [{"requestPut": {"key": "%1$s", "value": "%2$s"}},
                             {"requestPut": {"key": "%3$s", "value": ""}}]}
                """.formatted(coded(HIGHEST), coded(digits(number)), coded(EACH + digits(number))))
                .at("/succeeded")
                .asBoolean();
    }

    /** The highest, linearizable: no member answers from its own memory alone. */
    public long highest() throws IOException, InterruptedException {
        var answer = ask("/v3/kv/range", "{\"key\":\"%s\"}".formatted(coded(HIGHEST)));
        return Long.parseLong(decoded(answer.at("/kvs/0/value").asText()));
    }

    @Override
    public Set<Long> all() throws IOException, InterruptedException {
        var answer = ask(
                "/v3/kv/range",
                "{\"key\":\"%s\",\"range_end\":\"%s\",\"keys_only\":true}".formatted(coded(EACH), coded("number0")));
        var all = new TreeSet<Long>();
        answer.at("/kvs")
                .forEach(pair ->
                        all.add(Long.parseLong(decoded(pair.at("/key").asText()).substring(EACH.length()))));
        return all;
    }

    /** Who this member says leads, and who it is itself, in this order. */
    public String[] leaderAndSelf() throws IOException, InterruptedException {
        var status = ask("/v3/maintenance/status", "{}");
        return new String[] {
            status.at("/leader").asText(), status.at("/header/member_id").asText()
        };
    }

    /** Has the leader, which this has to be, hand over. */
    public void handOverTo(String member) throws IOException, InterruptedException {
        ask("/v3/maintenance/transfer-leadership", "{\"targetID\":\"" + member + "\"}");
    }

    private JsonNode ask(String path, String question) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://" + address + ":2379" + path))
                .timeout(LIMIT)
                .POST(HttpRequest.BodyPublishers.ofString(question))
                .build();
        var answer = HTTP.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /** So that they are in order as texts, which is how etcd compares. */
    private static String digits(long number) {
        return "%012d".formatted(number);
    }

    private static String coded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String text) {
        return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
    }
}
