package dev.nospof.engine;

import dev.nospof.engine.answers.Conversation;
import dev.nospof.engine.project.ProgramRequest;
import dev.nospof.engine.refusal.ProgramRefusals;
import dev.nospof.engine.refusal.ProjectRefusals;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;

/** Runs a program in this JVM, in a class loader and on threads of its own. */
final class InProcess implements EmbeddedEngine.Host {
    private static final String EMBEDDED = "dev.nospof.engine.inside.Embedded";
    private static final String THREADS = "dev.nospof.engine.inside.Threads";

    private final Map<ClassBytes.Key, ClassBytes> classes = new ConcurrentHashMap<>();

    @Override
    public ProgramEnd run(ProgramRequest program, ClassPath path, Conversation conversation, SourcePaths sources) {
        var mainClass = program.mainClass()
                .or(path::mainClass)
                .orElseThrow(() -> ProjectRefusals.noMainClass(path.entries().get(0)));
        var line = new InProcessLine(conversation, sources);
        try (var loader = new ProgramLoader(path, classes(path))) {
            var main = mainMethod(loader, mainClass, program);
            connect(loader, program, line);
            var thread = new Thread(() -> call(main, line), "program " + program.title());
            thread.setDaemon(true);
            thread.setContextClassLoader(loader);
            thread.start();
            try {
                return await(program, mainClass, line, loader);
            } finally {
                thread.interrupt();
                invoke(loader, THREADS, "stop", new Class<?>[0]);
            }
        } catch (IOException unclosed) {
            throw new UncheckedIOException(unclosed);
        }
    }

    /** Folders are read anew for each run: a compiler changes a file without the folder's own time. */
    private ClassBytes classes(ClassPath path) {
        return path.entries().stream().anyMatch(Files::isDirectory)
                ? ClassBytes.of(path)
                : classes.computeIfAbsent(ClassBytes.Key.of(path), key -> ClassBytes.of(path));
    }

    private static ProgramEnd await(ProgramRequest program, String mainClass, InProcessLine line, ClassLoader loader) {
        var limit = program.timeLimit();
        try {
            if (!line.ended().await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw ProgramRefusals.hangs(
                        program.title(), limit.toSeconds(), Pending.of(loader, line.unregistered(), line.sources()));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw ProgramRefusals.interrupted(program.title());
        }
        if (line.neverOpened()) {
            throw ProgramRefusals.neverStarted(program.title(), mainClass);
        }
        return line.end();
    }

    /** The program's own thread. Whatever ends it ends the run, unless its futures go on without it. */
    private static void call(Method main, InProcessLine line) {
        try {
            main.invoke(null, (Object) new String[0]);
            line.mainReturned();
        } catch (InvocationTargetException thrown) {
            line.mainThrew(thrown.getCause(), printed(thrown.getCause()));
        } catch (ReflectiveOperationException | RuntimeException inaccessible) {
            line.mainThrew(inaccessible, printed(inaccessible));
        }
    }

    private static String printed(Throwable thrown) {
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    private static Method mainMethod(ClassLoader loader, String mainClass, ProgramRequest program) {
        try {
            var main = Class.forName(mainClass, false, loader).getDeclaredMethod("main", String[].class);
            if (!Modifier.isStatic(main.getModifiers())) {
                throw ProjectRefusals.mainClassMissing(mainClass, program.classPath());
            }
            main.setAccessible(true);
            return main;
        } catch (ReflectiveOperationException | LinkageError missing) {
            throw ProjectRefusals.mainClassMissing(mainClass, program.classPath());
        }
    }

    private static void connect(ClassLoader loader, ProgramRequest program, BiFunction<String, byte[], byte[]> line) {
        invoke(
                loader,
                EMBEDDED,
                "connect",
                new Class<?>[] {Map.class, Map.class, Set.class, BiFunction.class},
                Map.of(
                        "organization",
                        program.organization(),
                        "project",
                        program.project(),
                        "stack",
                        program.environment(),
                        "folder",
                        program.folder().toAbsolutePath().normalize().toString()),
                program.configuration().values(),
                program.configuration().secretKeys(),
                line);
    }

    private static void invoke(
            ClassLoader loader, String className, String method, Class<?>[] types, Object... arguments) {
        try {
            Class.forName(className, true, loader).getMethod(method, types).invoke(null, arguments);
        } catch (InvocationTargetException thrown) {
            throw new DoesNotFit(String.valueOf(thrown.getCause()));
        } catch (ReflectiveOperationException | LinkageError misfit) {
            throw new DoesNotFit(String.valueOf(misfit));
        }
    }
}
