package dev.nospof.components.model;

import java.time.Duration;

/** A queue that takes a service's work while whoever does it is away. */
public interface Buffer extends Target {
    /** Who does the work. */
    Target consumer();

    /** How long work piles up before any is lost or too late. */
    Duration horizon();
}
