package dev.nospof.components.aws.loadbalancer;

import com.pulumi.core.Output;
import java.util.Optional;

/**
 * What keeps attackers out (AWS WAF).
 *
 * @param made whether one is made
 * @param limit requests of one address in five minutes, above which it is sent away
 * @param existing one that exists already, instead
 */
record Wall(boolean made, int limit, Optional<Output<String>> existing) {
    /** A browser that loads twenty pages of fifty objects stays below it. */
    static final int LIMIT = 2000;

    static final Wall NONE = new Wall(false, LIMIT, Optional.empty());

    static Wall of(int limit) {
        return new Wall(true, limit, Optional.empty());
    }

    static Wall existing(Output<String> arn) {
        return new Wall(false, LIMIT, Optional.of(arn));
    }

    boolean stands() {
        return made || existing.isPresent();
    }
}
