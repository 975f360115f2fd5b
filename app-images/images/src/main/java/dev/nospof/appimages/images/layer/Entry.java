package dev.nospof.appimages.images.layer;

/** What stands at a path of an image. */
public sealed interface Entry {
    /** The user and the group that every image of ours runs as: not root, and above what Debian hands out. */
    int NOBODY_ELSES_ID = 10_001;

    record Folder(int mode, int owner) implements Entry {
        public static final Folder PLAIN = new Folder(0755, 0);
    }

    /** Owned by root, so that the image's own user cannot change it even where the root file system is writable. */
    record File(Content content, int mode) implements Entry {
        public static File readable(Content content) {
            return new File(content, 0644);
        }

        public static File executable(Content content) {
            return new File(content, 0755);
        }
    }

    record Link(String target) implements Entry {}
}
