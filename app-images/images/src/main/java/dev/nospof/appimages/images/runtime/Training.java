package dev.nospof.appimages.images.runtime;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How a service is run once while its image is built, so that the classes of a real start are known.
 *
 * @param livePath answers 200 as soon as the service is up, without any of its dependencies
 * @param paths asked for after that, whatever they answer
 * @param environment for the run; {@code ${port}} and {@code ${health.port}} stand for free ports to listen on
 * @param limit for the run to come up
 */
public record Training(String livePath, List<String> paths, Map<String, String> environment, Duration limit) {
    public Training {
        paths = List.copyOf(paths);
        environment = Map.copyOf(environment);
    }
}
