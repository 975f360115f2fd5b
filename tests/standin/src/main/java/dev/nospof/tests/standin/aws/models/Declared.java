package dev.nospof.tests.standin.aws.models;

import java.util.List;
import java.util.Optional;

/** One place in a model of AWS's: what may stand there. */
public interface Declared {
    /** What AWS calls it, and who says so: {@code elbv2 CreateTargetGroup.HealthCheckPath}. */
    String source();

    /** What a value here must keep; empty limits where nothing is said. */
    Limits limits();

    /** The names of what is inside, if this is an object with known names. */
    List<String> members();

    /** What is inside under one of those names. */
    Declared member(String name);

    /** What a list holds, or a map's values; empty for anything else. */
    Optional<Declared> item();

    boolean isList();
}
