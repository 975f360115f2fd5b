package dev.nospof.appimages.orders;

import java.util.Map;
import java.util.TreeMap;

/**
 * What the queue carries: the order, and the trace under which it was accepted.
 *
 * @param trace the W3C trace context headers
 */
record Message(String orderId, NewOrder order, Map<String, String> trace) {
    Message {
        trace = new TreeMap<>(trace);
    }
}
