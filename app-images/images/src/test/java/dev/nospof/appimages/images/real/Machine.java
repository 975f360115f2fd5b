package dev.nospof.appimages.images.real;

import dev.nospof.appimages.images.oci.Image;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** The one containerd of this JVM, and what was imported into it. It ends with the JVM. */
final class Machine {
    private static final Set<String> IMPORTED = new HashSet<>();
    private static Containerd containerd;

    private Machine() {}

    static synchronized Containerd containerd() throws IOException, InterruptedException {
        if (containerd == null) {
            Needs.aMachineForContainers();
            containerd = Containerd.start();
            Runtime.getRuntime().addShutdownHook(new Thread(Machine::end, "containerd's end"));
        }
        return containerd;
    }

    /** One of the project's images, imported. */
    static Image imported(String name) throws IOException, InterruptedException {
        return imported(Images.image(name));
    }

    static synchronized Image imported(Image image) throws IOException, InterruptedException {
        if (IMPORTED.add(image.localReference())) {
            Path archive = Images.archive(image, containerd().folder());
            containerd().take(archive);
            Files.delete(archive);
        }
        return image;
    }

    private static void end() {
        try {
            containerd.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
