package dev.nospof.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.nospof.engine.project.ProgramRequest;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A Pulumi program as a user would have it: sources in a project's folder, a jar beside them, the SDK on the jar's class path. */
record TestProgram(Path folder, Path jar) {
    private static final Path SOURCES = Path.of("src/test/programs");

    /** Compiles {@code src/test/programs/<name>.java} in a project of its own. */
    static TestProgram of(String name, Path folder) throws IOException {
        return ofSource(name, Files.readString(SOURCES.resolve(name + ".java")), folder);
    }

    /** A program with this text, in package {@code shop}. */
    static TestProgram ofSource(String name, String text, Path folder) throws IOException {
        var source = folder.resolve("src/main/java/shop/" + name + ".java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, text);
        var classes = Files.createDirectories(folder.resolve("target/classes"));
        var messages = new StringWriter();
        var compiler = ToolProvider.getSystemJavaCompiler();
        var sound = compiler.getTask(
                        messages,
                        null,
                        null,
                        List.of("-d", classes.toString(), "-cp", String.join(File.pathSeparator, jars())),
                        null,
                        compiler.getStandardFileManager(null, null, UTF_8).getJavaFileObjects(source))
                .call();
        if (!sound) {
            throw new IllegalStateException(messages.toString());
        }
        return new TestProgram(folder, jar(classes, folder.resolve("target/program.jar"), "shop." + name));
    }

    private static Path jar(Path classes, Path jar, String mainClass) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, mainClass);
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        jars().stream()
                                .map(path -> Path.of(path).toUri().toString())
                                .collect(Collectors.joining(" ")));
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var files = Files.walk(classes)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                out.write(Files.readAllBytes(file));
            }
        }
        return jar;
    }

    /** The libraries that these tests themselves run with, the SDK among them; nothing of ours. */
    static List<String> jars() {
        var path = Optional.ofNullable(System.getProperty("surefire.test.class.path"))
                .orElseGet(() -> System.getProperty("java.class.path"));
        return Stream.of(path.split(File.pathSeparator, -1))
                .filter(entry -> entry.endsWith(".jar"))
                .filter(entry -> Stream.of("com/pulumi", "com/google", "io/grpc", "io/opentelemetry", "io/perfmark")
                                .anyMatch(entry.replace(File.separatorChar, '/')::contains)
                        || Stream.of(
                                        "yaml",
                                        "javassist",
                                        "future",
                                        "semver",
                                        "reflections",
                                        "slf4j",
                                        "kotlin",
                                        "okhttp",
                                        "okio")
                                .anyMatch(entry::contains))
                .toList();
    }

    ProgramRequest request() {
        return ProgramRequest.of(folder, "shop", "dev", jar);
    }
}
