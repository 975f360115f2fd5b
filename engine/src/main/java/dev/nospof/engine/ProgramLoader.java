package dev.nospof.engine;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;

/**
 * Loads one program for one run: its own classes, its own SDK, the JDK, and nothing of ours but {@code inside}.
 *
 * <p>Two runs share no class, so neither static state nor versions can leak from one into the other, or into us.
 */
final class ProgramLoader extends URLClassLoader {
    private static final String INSIDE = "dev.nospof.engine.inside.";

    /** The JDK's own packages, apart from {@code java.}, begin with one of these; looking there first costs an exception a class. */
    private static final List<String> JDK =
            List.of("java", "jdk.", "sun.", "com.sun.", "org.w3c.", "org.xml.", "org.ietf.");

    static {
        registerAsParallelCapable();
    }

    private final ClassBytes classes;

    ProgramLoader(ClassPath path, ClassBytes classes) {
        super(path.entries().stream().map(ClassBytes::url).toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        this.classes = classes;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (JDK.stream().anyMatch(name::startsWith)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            var known = findLoadedClass(name);
            return known == null ? findClass(name) : known;
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        var file = name.replace('.', '/') + ".class";
        if (name.startsWith(INSIDE)) {
            var ours = ours(file);
            prepare(name);
            return defineClass(name, ours, 0, ours.length);
        }
        var found = classes.find(file).orElseThrow(() -> new ClassNotFoundException(name));
        prepare(name);
        return defineClass(name, found.bytes().duplicate(), found.source());
    }

    private void prepare(String name) {
        var end = name.lastIndexOf('.');
        if (end > 0 && getDefinedPackage(name.substring(0, end)) == null) {
            try {
                definePackage(name.substring(0, end), null, null, null, null, null, null, null);
            } catch (IllegalArgumentException definedMeanwhile) {
                // Another thread was first; it defined the same.
            }
        }
    }

    private static byte[] ours(String file) throws ClassNotFoundException {
        try (var stream = ProgramLoader.class.getClassLoader().getResourceAsStream(file)) {
            if (stream == null) {
                throw new ClassNotFoundException(file);
            }
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new ClassNotFoundException(file, unreadable);
        }
    }
}
