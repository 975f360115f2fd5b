package dev.nospof.appimages.images.oci;

/** The processor an image is for: this machine's, since class data sharing is trained on it. OCI and Debian use the same words. */
public enum Architecture {
    AMD64,
    ARM64;

    public static Architecture here() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> AMD64;
            case "aarch64", "arm64" -> ARM64;
            default -> throw new IllegalStateException("no images are built for " + System.getProperty("os.arch"));
        };
    }

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
