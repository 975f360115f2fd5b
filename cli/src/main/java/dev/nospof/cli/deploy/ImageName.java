package dev.nospof.cli.deploy;

/**
 * An image's full name, as container runtimes keep it: registry and path, and behind them either a version or a digest.
 *
 * @param repository {@code docker.io/shop/orders}
 * @param version {@code 1.0.0}; empty where it is named by its digest
 * @param digest {@code sha256:…}; empty where it is named by its version
 */
record ImageName(String repository, String version, String digest) {
    /**
     * Completes a name as pods may write it, by the rules that runtimes share: no registry means {@code docker.io}, no folder there
     * {@code library}, no version {@code latest}; where both are given, the digest counts.
     */
    static ImageName of(String written) {
        int at = written.indexOf('@');
        var digest = at < 0 ? "" : written.substring(at + 1);
        var named = at < 0 ? written : written.substring(0, at);
        int colon = named.indexOf(':', named.lastIndexOf('/') + 1);
        var path = colon < 0 ? named : named.substring(0, colon);
        var version = colon < 0 ? "latest" : named.substring(colon + 1);
        return new ImageName(full(path), digest.isEmpty() ? version : "", digest);
    }

    private static String full(String path) {
        int slash = path.indexOf('/');
        var first = slash < 0 ? "" : path.substring(0, slash);
        if (first.contains(".") || first.contains(":") || first.equals("localhost")) {
            return path;
        }
        return "docker.io/" + (slash < 0 ? "library/" : "") + path;
    }

    /** The last part of its path: {@code orders}. */
    String shortName() {
        return repository.substring(repository.lastIndexOf('/') + 1);
    }

    @Override
    public String toString() {
        return repository + (digest.isEmpty() ? ":" + version : "@" + digest);
    }
}
