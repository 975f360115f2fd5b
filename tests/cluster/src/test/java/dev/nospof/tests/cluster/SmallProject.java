package dev.nospof.tests.cluster;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.ResourceArgs;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/** A Pulumi project as somebody might have it: one ConfigMap, which says what the environment's configuration says. */
public final class SmallProject {
    private SmallProject() {}

    public static void main(String[] arguments) {
        Pulumi.run(SmallProject::stack);
    }

    private static void stack(Context context) {
        new CustomResource(
                "kubernetes:core/v1:ConfigMap",
                "greeting",
                new ConfigMapLikeArgs(context.config().require("greeting")),
                null);
    }

    @SuppressWarnings("UnusedVariable") // the SDK reads the fields
    private static final class ConfigMapLikeArgs extends ResourceArgs {
        @Import
        private final Output<String> apiVersion = Output.of("v1");

        @Import
        private final Output<String> kind = Output.of("ConfigMap");

        @Import
        private final Output<Map<String, Object>> metadata =
                Output.of(Map.of("name", "greeting", "namespace", "default"));

        @Import
        private final Output<Map<String, Object>> data;

        ConfigMapLikeArgs(String greeting) {
            this.data = Output.of(Map.of("greeting", greeting));
        }
    }

    /** Writes it with an environment {@code lab}, and yields its folder. */
    static Path in(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("Pulumi.yaml"), "name: small\nruntime: {name: java, options: {binary: small.jar}}\n");
        Files.writeString(folder.resolve("Pulumi.lab.yaml"), "config: {small:greeting: hello from the lab}\n");
        var manifest = new Manifest();
        var attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, SmallProject.class.getName());
        attributes.put(Attributes.Name.CLASS_PATH, classPath());
        try (var jar = Files.newOutputStream(folder.resolve("small.jar"))) {
            new JarOutputStream(jar, manifest).close();
        }
        return folder;
    }

    /** Surefire starts its JVM from a jar that names the class path, and keeps the path itself here. */
    private static String classPath() {
        var path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return List.of(path.split(File.pathSeparator)).stream()
                .map(entry -> Path.of(entry).toUri().toString())
                .collect(Collectors.joining(" "));
    }
}
