package dev.nospof.tests.benchmarks;

import java.util.List;

/** One question about speed or memory, and its answer on this machine. */
public interface Benchmark {
    /** What it is called on the command line: the room, a slash, a word. */
    String name();

    /**
     * Measures.
     *
     * @param report told of what takes minutes as it is found, and asked how long the peer may take
     * @throws WrongResult if anyone's answer is not the right one: its speed is then of no interest
     */
    List<Table> run(Report report) throws Exception;
}
