package dev.nospof.appimages.images.recipe;

import dev.nospof.appimages.images.debian.DebianPackage;
import dev.nospof.appimages.images.layer.Tree;
import dev.nospof.appimages.images.oci.Image;
import dev.nospof.appimages.images.oci.Settings;
import dev.nospof.appimages.images.sbom.Bill;
import dev.nospof.appimages.images.sbom.Part;
import java.util.List;

/**
 * What holds a pod's namespaces open: Debian's catatonit, a static program that waits, reaps orphans and ends on SIGTERM. No compiler is
 * needed for it.
 */
record PauseImage() implements Recipe {
    private static final String PROGRAM = "usr/bin/catatonit";

    @Override
    public String name() {
        return "pause";
    }

    @Override
    public Made make(Workshop workshop) {
        DebianPackage catatonit = workshop.debian().withDependencies(List.of("catatonit")).stream()
                .filter(each -> each.name().equals("catatonit"))
                .findFirst()
                .orElseThrow();
        Bill bill = Bill.of(name(), List.of(Part.debian(catatonit)));
        Tree tree = catatonit
                .tree()
                .without(path -> !PROGRAM.startsWith(path)
                        && !path.equals("usr/share")
                        && !path.matches("usr/share/doc(/catatonit(/copyright)?)?"))
                .with(Bill.PATH, Workshop.text(bill.json()));
        Settings settings = Settings.of("Holds a pod's namespaces open", List.of("/" + PROGRAM, "-P"));
        return new Made(
                Image.of(name(), settings, List.of(workshop.layers().write(tree, "Debian packages: catatonit"))), bill);
    }
}
