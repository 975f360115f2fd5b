package dev.nospof.engine;

import dev.nospof.engine.answers.Conversation;
import dev.nospof.engine.answers.SymbolicOutputs;
import dev.nospof.engine.project.Hosting;
import dev.nospof.engine.project.ProgramRequest;
import dev.nospof.engine.refusal.NoGraph;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

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

    /** With the providers that are described here: Kubernetes and AWS. */
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
        return switch (program.hosting()) {
            case IN_PROCESS -> {
                try {
                    yield run(program, inProcess, Hosting.IN_PROCESS);
                } catch (DoesNotFit misfit) {
                    throw misfit.asRefusal(program.title());
                }
            }
            case CHILD_JVM -> run(program, new ChildJvm(), Hosting.CHILD_JVM);
            case AUTOMATIC -> {
                try {
                    yield run(program, inProcess, Hosting.IN_PROCESS);
                } catch (DoesNotFit misfit) {
                    yield run(program, new ChildJvm(), Hosting.CHILD_JVM);
                }
            }
        };
    }

    private EmbeddedRun run(ProgramRequest program, Host host, Hosting hosting) {
        var start = System.nanoTime();
        var path = ClassPath.of(program.classPath());
        var sources = new SourcePaths(program.folder(), path.entries());
        var conversation = new Conversation(program, providers);
        var end = host.run(program, path, conversation, sources);
        if (program.hosting() == Hosting.AUTOMATIC && hosting == Hosting.IN_PROCESS && standsElsewhere(program, end)) {
            throw new DoesNotFit("it looks for a file in the project's folder, which is not this JVM's");
        }
        end.check(program, conversation, sources);
        return new EmbeddedRun(
                conversation.graph(),
                conversation.exports(),
                conversation.entries(),
                hosting,
                Duration.ofNanos(System.nanoTime() - start));
    }

    /** A JVM cannot change its working folder: a program that missed a file may find it from its own. */
    private static boolean standsElsewhere(ProgramRequest program, ProgramEnd end) {
        return end.missedAFile()
                && !program.folder()
                        .toAbsolutePath()
                        .normalize()
                        .equals(Path.of("").toAbsolutePath());
    }

    /** A way of running a program: carries its requests to the conversation, and tells how it ended. */
    interface Host {
        ProgramEnd run(ProgramRequest program, ClassPath path, Conversation conversation, SourcePaths sources);
    }
}
