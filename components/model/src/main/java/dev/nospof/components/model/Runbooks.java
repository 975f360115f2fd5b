package dev.nospof.components.model;

/**
 * Where the pages are that say what to do when an alert fires.
 *
 * @param folder a URL that ends with a slash; each alert's page is found below it
 */
public record Runbooks(String folder) {
    /** The pages of this project; a fork, or a team with pages of its own, names its own. */
    public static final Runbooks DEFAULT = new Runbooks("https://nospof.dev/runbooks/");

    /** @throws UnsafeArgs if a page would not be found */
    public Runbooks {
        check("Runbooks", folder);
    }

    /** The page of this stem: {@code https://nospof.dev/runbooks/quorum-lost}. */
    public String page(String stem) {
        return folder + stem;
    }

    /**
     * The folder, if it is one.
     *
     * @param thing whose it is, as messages name it
     * @throws UnsafeArgs if not
     */
    public static String check(String thing, String folder) {
        if (!folder.matches("https?://[^\\s\"]+/")) {
            throw UnsafeArgs.because(
                    thing,
                    "runbooks is '" + folder + "', needs to be a URL that ends with a slash",
                    "Whoever is woken by an alert would find no page.",
                    "Give the folder in which your runbooks are, such as 'https://wiki.example.org/runbooks/'.");
        }
        return folder;
    }
}
