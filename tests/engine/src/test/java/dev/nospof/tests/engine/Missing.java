package dev.nospof.tests.engine;

import org.opentest4j.TestAbortedException;

/** A real part that this machine does not have. */
final class Missing {
    private Missing() {}

    /**
     * What to throw when a part is missing: the test is skipped, saying so; in CI it fails, since a skip there would go unseen.
     *
     * @param why the thing, the harm and the way out
     */
    static RuntimeException part(String why) {
        return part(why, "true".equals(System.getenv("CI")));
    }

    static RuntimeException part(String why, boolean inCi) {
        return inCi ? new IllegalStateException(why) : new TestAbortedException(why);
    }
}
