package dev.nospof.engine.project;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One program to be run for one environment.
 *
 * @param folder the project's folder: sources are named relative to it, and a program in a JVM of its own is started there
 * @param classPath the program's jar first; a jar's manifest may name more
 * @param mainClass absent: the first jar's manifest names it
 * @param timeLimit how long the program may take until it is said to hang
 */
public record ProgramRequest(
        Path folder,
        String organization,
        String project,
        String environment,
        List<Path> classPath,
        Optional<String> mainClass,
        Configuration configuration,
        Fixtures fixtures,
        Hosting hosting,
        Duration timeLimit) {
    /** Long enough for any program that asks nobody; a preview that takes longer has lost its reader anyway. */
    public static final Duration DEFAULT_TIME_LIMIT = Duration.ofSeconds(60);

    public ProgramRequest {
        classPath = List.copyOf(classPath);
        if (classPath.isEmpty()) {
            throw new IllegalArgumentException("The program of project '" + project + "' has an empty class path. "
                    + "Nothing could be run. Name its jar or its folder of classes.");
        }
        if (timeLimit.isNegative() || timeLimit.isZero()) {
            throw new IllegalArgumentException("The time limit is " + timeLimit + ", needs to be above zero. "
                    + "No program could end in time. Leave it out to have " + DEFAULT_TIME_LIMIT.toSeconds() + " s.");
        }
    }

    /** A program that is a jar with a main class in its manifest, without configuration. */
    public static ProgramRequest of(Path folder, String project, String environment, Path jar) {
        return new ProgramRequest(
                folder,
                "organization",
                project,
                environment,
                List.of(jar),
                Optional.empty(),
                Configuration.NONE,
                Fixtures.NONE,
                Hosting.AUTOMATIC,
                DEFAULT_TIME_LIMIT);
    }

    public ProgramRequest withConfiguration(Configuration changed) {
        return new ProgramRequest(
                folder,
                organization,
                project,
                environment,
                classPath,
                mainClass,
                changed,
                fixtures,
                hosting,
                timeLimit);
    }

    public ProgramRequest withFixtures(Fixtures changed) {
        return new ProgramRequest(
                folder,
                organization,
                project,
                environment,
                classPath,
                mainClass,
                configuration,
                changed,
                hosting,
                timeLimit);
    }

    public ProgramRequest withHosting(Hosting changed) {
        return new ProgramRequest(
                folder,
                organization,
                project,
                environment,
                classPath,
                mainClass,
                configuration,
                fixtures,
                changed,
                timeLimit);
    }

    public ProgramRequest withTimeLimit(Duration changed) {
        return new ProgramRequest(
                folder,
                organization,
                project,
                environment,
                classPath,
                mainClass,
                configuration,
                fixtures,
                hosting,
                changed);
    }

    public ProgramRequest withClassPath(List<Path> changed, Optional<String> changedMainClass) {
        return new ProgramRequest(
                folder,
                organization,
                project,
                environment,
                changed,
                changedMainClass,
                configuration,
                fixtures,
                hosting,
                timeLimit);
    }

    /** As a person would say it: {@code shop/prod}. */
    public String title() {
        return project + "/" + environment;
    }
}
