package dev.nospof.appimages.images.recipe;

import dev.nospof.appimages.images.BuildFailure;
import dev.nospof.appimages.images.debian.DebianPackages;
import dev.nospof.appimages.images.layer.Content;
import dev.nospof.appimages.images.layer.Entry;
import dev.nospof.appimages.images.layer.LayerWriter;
import dev.nospof.appimages.images.layer.Tree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What recipes work with.
 *
 * @param kept the folder that keeps finished steps, each under a name made from its content
 * @param environment the variables of the build, among them those that name a JDK
 * @param bitForBit prefer an image that is the same when built from nothing over one that starts quicker
 * @param say takes one line for people
 */
public record Workshop(Path kept, Map<String, String> environment, boolean bitForBit, Consumer<String> say) {
    /** The variable by which apt is told to ask elsewhere than at Debian's own default. */
    private static final String MIRROR = "NOSPOF_DEBIAN_MIRROR";

    DebianPackages debian() {
        return new DebianPackages(kept.resolve("debian"), Optional.ofNullable(environment.get(MIRROR)));
    }

    LayerWriter layers() {
        return new LayerWriter(kept.resolve("layers"));
    }

    /** The user that every image runs as, a folder for temporary files, and the name of this machine's own address. */
    static Tree essentials() {
        int id = Entry.NOBODY_ELSES_ID;
        return Tree.EMPTY
                .with(
                        "etc/passwd",
                        text("root:x:0:0:root:/root:/usr/sbin/nologin\napp:x:" + id + ":" + id
                                + "::/:/usr/sbin/nologin\n"))
                .with("etc/group", text("root:x:0:\napp:x:" + id + ":\n"))
                .with("etc/hosts", text("127.0.0.1 localhost\n::1 localhost\n"))
                .with("etc/nsswitch.conf", text("passwd: files\ngroup: files\nhosts: files dns\n"))
                .with("etc/os-release", text("""
                        PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"
                        NAME="Debian GNU/Linux"
                        VERSION_ID="12"
                        VERSION_CODENAME=bookworm
                        ID=debian
                        """))
                .with("proc", Entry.Folder.PLAIN)
                .with("dev", Entry.Folder.PLAIN)
                .with("sys", Entry.Folder.PLAIN)
                .with("tmp", new Entry.Folder(01777, 0));
    }

    /** A file that ships beside the recipes. */
    static Entry resource(String name) {
        try (InputStream in = Workshop.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name);
            }
            return Entry.File.readable(Content.of(in.readAllBytes()));
        } catch (IOException e) {
            throw BuildFailure.unreadable(Path.of(name), e);
        }
    }

    static Entry text(String text) {
        return Entry.File.readable(Content.of(text));
    }
}
