package dev.nospof.appimages.images.recipe;

import dev.nospof.appimages.images.BuildFailure;
import dev.nospof.appimages.images.debian.DebianPackage;
import dev.nospof.appimages.images.debian.DebianPackages;
import dev.nospof.appimages.images.layer.Content;
import dev.nospof.appimages.images.layer.Entry;
import dev.nospof.appimages.images.layer.Layer;
import dev.nospof.appimages.images.layer.LayerWriter;
import dev.nospof.appimages.images.layer.SharedLibraries;
import dev.nospof.appimages.images.layer.Tree;
import dev.nospof.appimages.images.oci.Image;
import dev.nospof.appimages.images.oci.Settings;
import dev.nospof.appimages.images.runtime.ClassSharing;
import dev.nospof.appimages.images.runtime.JavaRuntime;
import dev.nospof.appimages.images.runtime.Jdk;
import dev.nospof.appimages.images.sbom.Bill;
import dev.nospof.appimages.images.sbom.Jars;
import dev.nospof.appimages.images.sbom.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A Java service: Debian's C library, a linked runtime, its libraries, its jar, its classes ready to be mapped. A layer each, so that
 * services share the first two and a changed line of code changes only the last two.
 */
record ServiceImage(String name, ServicePackage service, ServiceDescription description) implements Recipe {
    /**
     * Small and quick to start; the same in training and at run time, or the archive is ignored.
     * Heap: a sixth of the memory limit, said twice, since the JVM goes by the other share where memory is below about 250 MB. Of 192 MB that
     * is 31 MB, of which 9 MB are left after a collection under load; code, classes, stacks and buffers take 75 MB beside it.
     * An exhausted heap ends the process, and it is started anew: half alive is worse.
     */
    private static final List<String> OPTIONS = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:MaxRAMPercentage=16",
            "-XX:MinRAMPercentage=16",
            "-XX:+ExitOnOutOfMemoryError",
            // Writes to /tmp, which is read-only.
            "-XX:-UsePerfData",
            "-Xss512k");

    static Recipe recipe(String name, Path module) {
        return new Unread(name, module);
    }

    /** Reads the module only when its image is asked for: another image can be built while this one's module is broken. */
    private record Unread(String name, Path module) implements Recipe {
        @Override
        public Made make(Workshop workshop) {
            return new ServiceImage(name, ServicePackage.in(name, module), ServiceDescription.read(module))
                    .make(workshop);
        }
    }

    @Override
    public Made make(Workshop workshop) {
        Jdk jdk = jdk(workshop);
        JavaRuntime runtime =
                JavaRuntime.link(jdk, description.modules(), workshop.kept().resolve("jre"));
        List<DebianPackage> packages = packages(workshop, runtime.tree());
        Bill bill = bill(jdk, packages);
        Tree base = DebianPackages.tree(
                        packages, path -> path.matches("usr/lib/[^/]+-linux-gnu/(gconv|audit)|usr/(s?bin|libexec)"))
                .and(Workshop.essentials(), "Debian", "what every image has");
        Tree libraries = service.libraries();
        Tree program = data(service.program()).with(Bill.PATH, Workshop.text(bill.json()));
        Tree all = base.and(runtime.tree(), "Debian", "the runtime")
                .and(libraries, "the runtime", "the libraries")
                .and(program, "the libraries", "the service");
        SharedLibraries.check(name, all);

        LayerWriter writer = workshop.layers();
        List<Layer> layers = new ArrayList<>(List.of(
                writer.write(base, "Debian packages: C library"),
                writer.write(runtime.tree(), "Java runtime " + jdk.version()),
                writer.write(libraries, "libraries"),
                writer.write(program, "service")));
        List<String> options =
                Stream.concat(OPTIONS.stream(), description.options().stream()).toList();
        if (description.trained()) {
            ClassSharing.Kind kind = kind(jdk, workshop);
            Path archive = new ClassSharing(
                            kind, workshop.kept().resolve("classes"), () -> PostgresImage.server(workshop))
                    .archive(
                            name,
                            all,
                            layers.stream().map(Layer::diffId).toList(),
                            options,
                            service.jarPath(),
                            // Who answered when decides what a service loads: alone it is the same each time.
                            workshop.bitForBit() ? description.training().alone() : description.training());
            layers.add(writer.write(archived(kind, archive), "classes, parsed"));
            options = Stream.concat(Stream.of(kind.option()), options.stream()).toList();
        }
        return new Made(Image.of(name, settings(options), layers), bill);
    }

    private Jdk jdk(Workshop workshop) {
        Jdk jdk = Jdk.best(Jdk.homes(workshop.environment()));
        if (service.javaRelease() > jdk.release()) {
            throw BuildFailure.jarTooNew(name, service.javaRelease(), jdk.release());
        }
        if (!jdk.hasAotCache()) {
            workshop.say()
                    .accept(name + ": no JDK " + Jdk.WITH_AOT_CACHE + " is found, so it has JDK " + jdk.release()
                            + " and class data sharing instead of an ahead-of-time cache; it starts slower.");
        }
        return jdk;
    }

    private static ClassSharing.Kind kind(Jdk jdk, Workshop workshop) {
        return jdk.hasAotCache() && !workshop.bitForBit() ? ClassSharing.Kind.AOT_CACHE : ClassSharing.Kind.CLASS_DATA;
    }

    private static List<DebianPackage> packages(Workshop workshop, Tree runtime) {
        List<String> names = new ArrayList<>(List.of("libc6", "libgcc-s1", "zlib1g"));
        if (SharedLibraries.needed(runtime).contains("libstdc++.so.6")) {
            names.add("libstdc++6");
        }
        return workshop.debian().withDependencies(names);
    }

    private Bill bill(Jdk jdk, List<DebianPackage> packages) {
        List<Part> parts = new ArrayList<>();
        parts.add(Part.javaRuntime(jdk.vendor(), jdk.version()));
        packages.forEach(each -> parts.add(Part.debian(each)));
        service.jars().forEach(jar -> parts.addAll(Jars.parts(jar)));
        return Bill.of(name, parts);
    }

    private static Tree archived(ClassSharing.Kind kind, Path archive) {
        try {
            return Tree.EMPTY.with(kind.path(), Entry.File.readable(Content.of(archive)));
        } catch (IOException e) {
            throw BuildFailure.unreadable(archive, e);
        }
    }

    private Settings settings(List<String> options) {
        List<String> entrypoint = new ArrayList<>(List.of("/jre/bin/java"));
        entrypoint.addAll(options);
        entrypoint.addAll(List.of("-jar", service.jarPath()));
        entrypoint.addAll(description.arguments());
        return Settings.of(description.title().orElse("The shop's " + name), entrypoint)
                .environment(Map.of("PATH", "/jre/bin", "JAVA_HOME", "/jre", "LANG", "C.UTF-8"))
                // The C library would keep an arena for every thread: tens of megabytes that nobody asked for.
                .environment(Map.of("MALLOC_ARENA_MAX", "2"))
                .environment(description.environment())
                .ports(List.of(description.port(), description.healthPort()))
                .writable(description.volume().stream().toList());
    }

    /** With the folder where a volume is mounted. */
    private Tree data(Tree tree) {
        return description
                .volume()
                .map(folder -> tree.with(folder.substring(1), new Entry.Folder(0700, Entry.NOBODY_ELSES_ID)))
                .orElse(tree);
    }
}
