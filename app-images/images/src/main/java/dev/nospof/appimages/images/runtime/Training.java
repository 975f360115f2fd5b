package dev.nospof.appimages.images.runtime;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How a service is run once while its image is built, so that the classes of a real start, and of real work, are known.
 *
 * @param livePath answers 200 as soon as the service is up, without any of its dependencies; with its database beside it, {@code /readyz} is
 *     waited for
 * @param paths asked for after that, whatever they answer
 * @param work what is posted after that, some times over
 * @param answers what the stand-in for its neighbours answers to a path; an empty object to any other
 * @param environment for the run; {@code ${port}} and {@code ${health.port}} stand for free ports to listen on, {@code ${database}} for a
 *     PostgreSQL that runs for as long, {@code ${database.password}} for its password, {@code ${neighbour}} for the stand-in
 * @param limit for the run to come up
 */
public record Training(
        String livePath,
        List<String> paths,
        Optional<Post> work,
        Map<String, String> answers,
        Map<String, String> environment,
        Duration limit) {
    private static final String DATABASE = "${database}";
    private static final String PASSWORD = "${database.password}";
    private static final String NEIGHBOUR = "${neighbour}";
    private static final String READY = "/readyz";
    /** Nobody listens there. */
    private static final String NOBODY = "127.0.0.1:1";

    /**
     * A request that has the service do what it is there for.
     *
     * @param body in JSON; {@code ${key}} stands for the request's idempotency key
     */
    public record Post(String path, String body) {}

    public Training {
        paths = List.copyOf(paths);
        answers = Map.copyOf(answers);
        environment = Map.copyOf(environment);
    }

    public boolean wantsDatabase() {
        return environment.containsValue(DATABASE);
    }

    /** The same without anything beside the service: what it then loads does not depend on who answered when. */
    public Training alone() {
        return standing(livePath, Optional.empty(), NOBODY);
    }

    /** The same with the addresses of what runs beside the service. */
    Training beside(Optional<String> database, String neighbour) {
        return standing(database.isPresent() ? READY : livePath, database, neighbour);
    }

    private Training standing(String untilPath, Optional<String> database, String neighbour) {
        Map<String, String> filled = new TreeMap<>();
        environment.forEach((name, value) -> filled.put(
                name,
                value.replace(DATABASE, "jdbc:postgresql://" + database.orElse(NOBODY) + "/postgres")
                        .replace(PASSWORD, TrainingDatabase.PASSWORD)
                        .replace(NEIGHBOUR, "http://" + neighbour)));
        return new Training(untilPath, paths, work, answers, filled, limit);
    }
}
