package dev.nospof.engine;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The classes that the runs of one class path share: the program's own versions of libraries that know nothing of Pulumi and keep
 * nothing between calls.
 *
 * <p>They are two thirds of what a run loads. Each is listed because it has no static that a program could set; the SDK, providers and
 * everything else is loaded for each run anew. Where the program's jars of them are, byte for byte, the ones that we run on ourselves,
 * ours are used: those are in the JVM already.
 */
final class LibraryLoader extends URLClassLoader {
    private static final List<String> LIBRARIES =
            List.of("com.google.protobuf.", "com.google.common.", "com.google.gson.", "pulumirpc.");

    /** A class of each jar that holds such libraries. */
    private static final List<String> ONE_OF_EACH_JAR = List.of(
            "com.google.protobuf.Message",
            "com.google.protobuf.util.JsonFormat",
            "com.google.common.collect.ImmutableMap",
            "com.google.common.util.concurrent.internal.InternalFutureFailureAccess",
            "com.google.gson.Gson",
            "pulumirpc.Resource");

    static {
        registerAsParallelCapable();
    }

    private final ClassBytes classes;
    private final boolean sameAsOurs;

    LibraryLoader(ClassPath path, ClassBytes classes) {
        super(path.entries().stream().map(ClassBytes::url).toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        this.classes = classes;
        this.sameAsOurs = ONE_OF_EACH_JAR.stream().allMatch(this::isOurs);
    }

    /** Whether the class comes from a jar with the same content as ours. */
    private boolean isOurs(String className) {
        var file = file(className);
        var theirs = classes.whereIs(file);
        var ours = LibraryLoader.class.getClassLoader().getResource(file);
        try {
            return theirs.isPresent()
                    && ours != null
                    && ours.openConnection() instanceof JarURLConnection jar
                    && Files.mismatch(theirs.get(), Path.of(jar.getJarFileURL().toURI())) == -1;
        } catch (IOException | URISyntaxException unreadable) {
            return false;
        }
    }

    /** The class path that it loads from, for the loaders of single runs. */
    ClassBytes classes() {
        return classes;
    }

    static boolean shares(String className) {
        return LIBRARIES.stream().anyMatch(className::startsWith);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (!shares(name)) {
            throw new ClassNotFoundException(name);
        }
        if (sameAsOurs) {
            return LibraryLoader.class.getClassLoader().loadClass(name);
        }
        var found = classes.find(file(name)).orElseThrow(() -> new ClassNotFoundException(name));
        return defineClass(name, found.bytes().duplicate(), found.source());
    }

    private static String file(String className) {
        return className.replace('.', '/') + ".class";
    }
}
