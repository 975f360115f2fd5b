package dev.nospof.engine;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;

/**
 * The classes that the runs of one class path share: the program's own versions of libraries that know nothing of Pulumi and keep
 * nothing between calls.
 *
 * <p>They are two thirds of what a run loads. Each is listed because it has no static that a program could set; the SDK, providers and
 * everything else is loaded for each run anew.
 */
final class LibraryLoader extends URLClassLoader {
    private static final List<String> LIBRARIES =
            List.of("com.google.protobuf.", "com.google.common.", "com.google.gson.", "pulumirpc.");

    static {
        registerAsParallelCapable();
    }

    private final ClassBytes classes;

    LibraryLoader(ClassPath path, ClassBytes classes) {
        super(path.entries().stream().map(ClassBytes::url).toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        this.classes = classes;
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
        var found = classes.find(name.replace('.', '/') + ".class").orElseThrow(() -> new ClassNotFoundException(name));
        return defineClass(name, found.bytes().duplicate(), found.source());
    }
}
