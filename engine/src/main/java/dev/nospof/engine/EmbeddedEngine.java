package dev.nospof.engine;

import dev.nospof.engine.answers.Conversation;
import dev.nospof.engine.answers.SymbolicOutputs;
import dev.nospof.engine.project.Hosting;
import dev.nospof.engine.project.ProgramRequest;
import dev.nospof.engine.refusal.NoGraph;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/**
 * Runs a Pulumi program and yields the graph of what it declares. Nothing outside is asked and nothing is created: no Pulumi CLI, no
 * cloud, no account, no network beyond the loopback.
 *
 * <p>Keep one engine for several runs: it remembers the classes that it has read, and nothing else.
 *
 * <p>A program is trusted like any code that one runs: it may read files and open connections of its own.
 */
public final class EmbeddedEngine {
    private final List<SymbolicOutputs> providers;
    private final InProcess inProcess = new InProcess();

    /** With the providers that are described here: Kubernetes. */
    public EmbeddedEngine() {
        this(List.of());
    }

    /** With more providers; the first that covers a type answers for it. */
    public EmbeddedEngine(List<SymbolicOutputs> providers) {
        this.providers = List.copyOf(providers);
    }

    /**
     * Runs the program to its end. May be called from several threads at a time.
     *
     * @throws NoGraph if it fails, hangs, or asks for what no fixture answers: a part of a graph is no graph
     */
    public EmbeddedRun run(ProgramRequest program) {
        if (program.hosting() == Hosting.CHILD_JVM) {
            return inAJvmOfItsOwn(program);
        }
        try {
            return run(program, inProcess, Hosting.IN_PROCESS);
        } catch (DoesNotFit misfit) {
            if (program.hosting() == Hosting.IN_PROCESS) {
                throw misfit.asRefusal(program.title());
            }
            return inAJvmOfItsOwn(program);
        }
    }

    /**
     * Runs programs side by side: one program for several environments, as a rule. Their runs are in the order of the requests.
     *
     * @throws NoGraph if any fails; it says of each failure what {@link #run} would have said
     */
    public List<EmbeddedRun> runAll(List<ProgramRequest> programs) {
        var threads = Executors.newFixedThreadPool(Math.max(1, programs.size()), task -> {
            var thread = new Thread(task, "engine");
            thread.setDaemon(true);
            return thread;
        });
        try {
            var running = programs.stream()
                    .map(program -> CompletableFuture.supplyAsync(() -> outcome(program), threads))
                    .toList();
            var outcomes = running.stream().map(CompletableFuture::join).toList();
            var failures =
                    outcomes.stream().flatMap(one -> one.failure().stream()).toList();
            if (!failures.isEmpty()) {
                throw NoGraph.because(failures);
            }
            return outcomes.stream().flatMap(one -> one.run().stream()).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private record Outcome(Optional<EmbeddedRun> run, Optional<NoGraph> failure) {}

    private Outcome outcome(ProgramRequest program) {
        try {
            return new Outcome(Optional.of(run(program)), Optional.empty());
        } catch (NoGraph failure) {
            return new Outcome(Optional.empty(), Optional.of(failure));
        }
    }

    private EmbeddedRun inAJvmOfItsOwn(ProgramRequest program) {
        return run(program, new ChildJvm(), Hosting.CHILD_JVM);
    }

    private EmbeddedRun run(ProgramRequest program, Host host, Hosting hosting) {
        var start = System.nanoTime();
        var path = ClassPath.of(program.classPath());
        var sources = new SourcePaths(program.folder(), path.entries());
        var conversation = new Conversation(program, providers);
        host.run(program, path, conversation, sources).check(program, conversation, sources);
        return new EmbeddedRun(
                conversation.graph(),
                conversation.exports(),
                conversation.entries(),
                hosting,
                Duration.ofNanos(System.nanoTime() - start));
    }

    /** A way of running a program: carries its requests to the conversation, and tells how it ended. */
    interface Host {
        ProgramEnd run(ProgramRequest program, ClassPath path, Conversation conversation, SourcePaths sources);
    }
}
