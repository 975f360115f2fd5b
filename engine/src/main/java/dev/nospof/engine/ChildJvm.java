package dev.nospof.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nospof.engine.answers.Conversation;
import dev.nospof.engine.answers.LogEntry;
import dev.nospof.engine.project.ProgramRequest;
import dev.nospof.engine.refusal.ProgramRefusals;
import dev.nospof.engine.refusal.ProjectRefusals;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Runs a program in a JVM of its own, which finds the engine as a program under the Pulumi CLI does: by environment variables. */
final class ChildJvm implements EmbeddedEngine.Host {
    /** Runner.ProcessExitedAfterLoggingUserActionableMessage of com.pulumi:pulumi. */
    private static final int FAILED_AND_SAID_SO = 32;

    /** What the SDK's runner puts before the stack trace of a program's exception. */
    private static final Pattern UNHANDLED = Pattern.compile(
            "\\ARunning program \\[PID: \\d+]\\(.*?\\) failed with an unhandled exception:\\R", Pattern.DOTALL);

    private static final Pattern UNCAUGHT = Pattern.compile("Exception in thread \"[^\"]*\" (.*)");

    /** What the SDK's own channel says of its logger in every program; not the program's words. */
    private static final String SDK_NOISE = "SLF4J: ";

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public ProgramEnd run(ProgramRequest program, ClassPath path, Conversation conversation, SourcePaths sources) {
        var mainClass = program.mainClass()
                .or(path::mainClass)
                .orElseThrow(() -> ProjectRefusals.noMainClass(path.entries().get(0)));
        try (var server = EngineServer.answering(conversation)) {
            var process = builder(program, path, mainClass, server.address()).start();
            try {
                return await(program, mainClass, process, conversation);
            } finally {
                end(process);
            }
        } catch (IOException unstartable) {
            throw new UncheckedIOException(unstartable);
        }
    }

    /** Kills what still runs, and sees it gone: nothing of a run outlives it. */
    private static void end(Process process) {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static ProcessBuilder builder(ProgramRequest program, ClassPath path, String mainClass, String address) {
        var classPath = path.entries().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        // A short life: the quick compiler and the plain collector start sooner than the thorough ones pay off.
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classPath,
                        mainClass)
                .directory(program.folder().toFile())
                .redirectErrorStream(true);
        var environment = builder.environment();
        environment.remove("TRACEPARENT");
        environment.put("PULUMI_MONITOR", address);
        environment.put("PULUMI_ENGINE", address);
        environment.put("PULUMI_ORGANIZATION", program.organization());
        environment.put("PULUMI_PROJECT", program.project());
        environment.put("PULUMI_STACK", program.environment());
        environment.put(
                "PULUMI_ROOT_DIRECTORY",
                program.folder().toAbsolutePath().normalize().toString());
        environment.put("PULUMI_DRY_RUN", "true");
        environment.put("PULUMI_CONFIG", json(program.configuration().values()));
        environment.put(
                "PULUMI_CONFIG_SECRET_KEYS", json(program.configuration().secretKeys()));
        return builder;
    }

    private static ProgramEnd await(
            ProgramRequest program, String mainClass, Process process, Conversation conversation) throws IOException {
        process.getOutputStream().close();
        var reading = new Thread(() -> read(process, conversation), "output of " + program.title());
        reading.setDaemon(true);
        reading.start();
        try {
            var limit = program.timeLimit();
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw ProgramRefusals.hangs(program.title(), limit.toSeconds(), List.of());
            }
            reading.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw ProgramRefusals.interrupted(program.title());
        }
        return end(program, mainClass, process.exitValue(), conversation);
    }

    private static void read(Process process, Conversation conversation) {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith(SDK_NOISE)) {
                    conversation.printed(line);
                }
            }
        } catch (IOException ended) {
            conversation.printed("(its output broke off: " + ended.getMessage() + ")");
        }
    }

    private static ProgramEnd end(ProgramRequest program, String mainClass, int status, Conversation conversation) {
        var failures = new ArrayList<String>();
        if (status == FAILED_AND_SAID_SO) {
            conversation.entries().stream()
                    .filter(entry -> entry.level() == LogEntry.Level.ERROR)
                    .map(entry -> UNHANDLED.matcher(entry.text()).replaceFirst(""))
                    .forEach(failures::add);
        }
        var everDeclared = !conversation.graph().resources().isEmpty();
        if (status == 0 && !everDeclared && conversation.refusals().isEmpty()) {
            throw ProgramRefusals.neverStarted(program.title(), mainClass);
        }
        if (status != 0 && failures.isEmpty()) {
            uncaught(conversation).ifPresent(failures::add);
        }
        return new ProgramEnd(failures, status, Optional.empty());
    }

    /** What the JVM printed of an exception that left the main method. */
    private static Optional<String> uncaught(Conversation conversation) {
        var printed = conversation.entries().stream()
                .filter(entry -> entry.level() == LogEntry.Level.PRINTED)
                .map(LogEntry::text)
                .toList();
        for (int i = 0; i < printed.size(); i++) {
            var head = UNCAUGHT.matcher(printed.get(i));
            if (head.matches()) {
                var trace = new ArrayList<>(printed.subList(i, printed.size()));
                trace.set(0, head.group(1));
                return Optional.of(String.join("\n", trace));
            }
        }
        return Optional.empty();
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts are always JSON", impossible);
        }
    }
}
