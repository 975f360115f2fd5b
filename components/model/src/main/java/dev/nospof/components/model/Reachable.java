package dev.nospof.components.model;

import java.util.List;
import java.util.SortedMap;

/**
 * Something that pods reach outside of their cluster: a queue, a database that the cloud runs. From it follow a client's environment, its way
 * through the network policy, and the failure model.
 *
 * @param <V> what the deploying tool calls a text that only deployment will tell; plain words know no such tool
 */
public interface Reachable<V> extends Target {
    /** What clients are told, by the ending of the variable's name: {@code URL} for {@code ORDERS_QUEUE_URL}. */
    SortedMap<String, V> variables();

    /** The TCP port. */
    int port();

    /** The addresses that it may have, in CIDR notation; {@code 0.0.0.0/0} where nobody can tell. */
    List<String> ranges();
}
