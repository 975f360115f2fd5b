package dev.nospof.tests.standin.aws;

import java.util.Objects;

/**
 * What is wrong with one property.
 *
 * @param property its path as Pulumi writes it: {@code ingress[0].fromPort}; empty for the resource as a whole
 * @param reason a sentence with the value and what it ought to be, and where that is said
 */
public record Complaint(String property, String reason) {
    public Complaint {
        Objects.requireNonNull(property);
        Objects.requireNonNull(reason);
    }

    @Override
    public String toString() {
        return property.isEmpty() ? reason : property + ": " + reason;
    }
}
