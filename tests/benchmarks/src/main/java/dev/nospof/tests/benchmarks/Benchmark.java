package dev.nospof.tests.benchmarks;

import java.util.List;

/** One question about speed or memory, and its answer on this machine. */
public interface Benchmark {
    /** What it is called on the command line: the room, a slash, a word. */
    String name();

    /**
     * Measures.
     *
     * @throws WrongResult if anyone's answer is not the right one: its speed is then of no interest
     */
    List<Table> run() throws Exception;
}
