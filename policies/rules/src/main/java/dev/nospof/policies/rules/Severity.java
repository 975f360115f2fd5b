package dev.nospof.policies.rules;

/** What a broken rule costs, from the worst. */
public enum Severity {
    /** One failure, or one routine operation, stops the service. */
    CRITICAL,
    /** One failure loses requests, or leaves the service without reserve. */
    HIGH,
    /** Healing is slower, or needs a second thing to go wrong first. */
    MEDIUM,
    /** A habit that makes the above likelier. */
    LOW
}
