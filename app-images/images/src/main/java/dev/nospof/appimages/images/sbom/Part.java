package dev.nospof.appimages.images.sbom;

import dev.nospof.appimages.images.debian.DebianPackage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * One thing that an image contains and that vulnerabilities are reported for.
 *
 * @param url its package URL (github.com/package-url/purl-spec), by which scanners know it
 */
public record Part(Kind kind, String name, String version, String url) implements Comparable<Part> {
    /** CycloneDX's words for what a component is. */
    public enum Kind {
        LIBRARY,
        PLATFORM
    }

    public static Part debian(DebianPackage each) {
        return new Part(
                Kind.LIBRARY,
                each.name(),
                each.version(),
                "pkg:deb/debian/" + encoded(each.name()) + "@" + encoded(each.version()) + "?arch="
                        + each.architecture() + "&distro=debian-12");
    }

    public static Part maven(String group, String artifact, String version) {
        return new Part(
                Kind.LIBRARY,
                group + ":" + artifact,
                version,
                "pkg:maven/" + encoded(group) + "/" + encoded(artifact) + "@" + encoded(version));
    }

    /** A jar that does not say which coordinates it was published under. */
    public static Part jar(String name, String version) {
        return new Part(Kind.LIBRARY, name, version, "pkg:generic/" + encoded(name) + "@" + encoded(version));
    }

    public static Part python(String name, String version) {
        return new Part(Kind.LIBRARY, name, version, "pkg:pypi/" + encoded(name) + "@" + encoded(version));
    }

    public static Part javaRuntime(String vendor, String version) {
        return new Part(Kind.PLATFORM, "openjdk (" + vendor + ")", version, "pkg:generic/openjdk@" + encoded(version));
    }

    @Override
    public int compareTo(Part other) {
        return url.compareTo(other.url);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%3A", ":")
                .replace("%7E", "~");
    }
}
