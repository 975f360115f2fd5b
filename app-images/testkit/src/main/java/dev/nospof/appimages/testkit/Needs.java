package dev.nospof.appimages.testkit;

import org.opentest4j.TestAbortedException;

/** What a test needs of the machine. Where it is missing the test says so and is skipped; under {@code CI=true} it fails. */
public final class Needs {
    private Needs() {}

    /** To be thrown: ends the test with what is missing and the way to get it. */
    public static TestAbortedException missing(String what, String debianPackages) {
        String words =
                "There is no %s here.%nWhat this test would show stays unknown.%nOn Debian, as root: apt-get install %s"
                        .formatted(what, debianPackages);
        if ("true".equals(System.getenv("CI"))) {
            throw new AssertionError(words);
        }
        return new TestAbortedException(words);
    }
}
