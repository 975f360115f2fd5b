package dev.nospof.components.aws.loadbalancer;

/** Which target gets the next request (https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-target-group-attributes.html). */
public enum Balancing {
    /** Any at random; one that answers with more errors than the others gets fewer until it is well again. */
    AWAY_FROM_ERRORS("weighted_random", "on"),
    /** The one with the fewest requests under way: where some take much longer than others. */
    FEWEST_REQUESTS("least_outstanding_requests", "off"),
    /** One after the other: the only one that can give a new target its share little by little. */
    IN_TURN("round_robin", "off");

    private final String algorithm;
    private final String mitigation;

    Balancing(String algorithm, String mitigation) {
        this.algorithm = algorithm;
        this.mitigation = mitigation;
    }

    /** AWS' word for it. */
    String algorithm() {
        return algorithm;
    }

    /** Whether errors count, in AWS' words. */
    String mitigation() {
        return mitigation;
    }
}
