package dev.nospof.components.model;

import java.util.Locale;

/** How much of a service is lost with something it depends on. */
public enum Strength {
    /** Lost dependency, lost service. What is assumed of everything that is not declared. */
    HARD,
    /** Lost dependency, degraded service: it still answers, with less. */
    SOFT,
    /** Reached through a queue: its loss is not noticed until the queue's buffer runs out; the loss of the queue is. */
    ASYNC;

    /** The word that stands in annotations: {@code hard}, {@code soft}, {@code async}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
