package dev.nospof.appimages.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Signals and endings of processes. */
final class Processes {
    private Processes() {}

    static void signal(String name, long pid) {
        try {
            waitFor(new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start());
        } catch (IOException noKill) {
            throw new UncheckedIOException(noKill);
        }
    }

    static int waitFor(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
