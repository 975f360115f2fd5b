package dev.nospof.appimages.images.recipe;

import dev.nospof.appimages.images.debian.DebianPackage;
import dev.nospof.appimages.images.debian.DebianPackages;
import dev.nospof.appimages.images.layer.Entry;
import dev.nospof.appimages.images.layer.Layer;
import dev.nospof.appimages.images.layer.SharedLibraries;
import dev.nospof.appimages.images.layer.Tree;
import dev.nospof.appimages.images.oci.Image;
import dev.nospof.appimages.images.oci.Settings;
import dev.nospof.appimages.images.sbom.Bill;
import dev.nospof.appimages.images.sbom.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * An image of Debian packages, and a few files of ours in a layer above them.
 *
 * @param packages what it asks Debian for; what they depend on comes with them
 * @param leftOut packages that come as dependencies and whose files the image does not need
 * @param unwanted paths of the rest that it does not need
 * @param files ours, and what replaces Debian's
 * @param parts what of {@code files} came from elsewhere than Debian
 */
record SystemImage(
        String name,
        Settings settings,
        List<String> packages,
        Predicate<String> leftOut,
        Predicate<String> unwanted,
        Tree files,
        List<Part> parts)
        implements Recipe {

    @Override
    public Made make(Workshop workshop) {
        List<DebianPackage> chosen = workshop.debian().withDependencies(packages).stream()
                .filter(each -> !leftOut.test(each.name()))
                .toList();
        List<Part> all = new ArrayList<>(parts);
        chosen.forEach(each -> all.add(Part.debian(each)));
        Bill bill = Bill.of(name, all);
        Tree debian = DebianPackages.tree(chosen, unwanted.or(this::isReplaced));
        Tree ours = Workshop.essentials()
                .and(files, "what every image has", "the recipe")
                .with(Bill.PATH, Workshop.text(bill.json()));
        SharedLibraries.check(name, debian.and(ours, "Debian", "the recipe"));
        List<Layer> layers = List.of(
                workshop.layers().write(debian, "Debian packages: " + String.join(" ", packages)),
                workshop.layers().write(ours, "configuration"));
        return new Made(Image.of(name, settings, layers), bill);
    }

    /** A file of Debian's for which the recipe has one of its own. */
    private boolean isReplaced(String path) {
        Entry ours = files.entries().get(path);
        return ours != null && !(ours instanceof Entry.Folder);
    }
}
