package dev.nospof.drills.load;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Something that visitors do, as one request. {@code {uuid}} in path, body and header values is a new one each time.
 *
 * @param service whose promise it tests: a column of the proof's matrix
 * @param body empty for none
 * @param expected statuses that count as an answer; empty for any from 200 to 399
 * @param limit how long a visitor waits
 * @param recall where what was acknowledged is read back: the path that an answer with 200 proves it at, in which {@code {/id}} is that part of the
 *     acknowledgement's JSON (a JSON Pointer, RFC 6901); empty where nothing is to be read back
 */
public record Journey(
        String name,
        String service,
        String method,
        String path,
        String body,
        SortedMap<String, String> headers,
        List<Integer> expected,
        Duration limit,
        String recall) {
    /** A visitor's patience where none is stated: what the research of Nielsen (1993) gives as the most that keeps attention. */
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int FIRST_GOOD = 200;
    private static final int LAST_GOOD = 399;

    public Journey {
        headers = Collections.unmodifiableSortedMap(new TreeMap<>(headers));
        expected = List.copyOf(expected);
    }

    /** Reads a page. */
    public static Journey get(String name, String service, String path) {
        return new Journey(name, service, "GET", path, "", new TreeMap<>(Map.of()), List.of(), PATIENCE, "");
    }

    boolean accepts(int status) {
        return expected.isEmpty() ? status >= FIRST_GOOD && status <= LAST_GOOD : expected.contains(status);
    }
}
