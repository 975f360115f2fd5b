package dev.nospof.appimages.images.oci;

import dev.nospof.appimages.images.layer.Entry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How an image's containers run. Every image has the same user, who is not root.
 *
 * @param entrypoint in exec form: the program gets its signals itself, no shell stands between
 * @param stopSignal what asks it to end in good order
 * @param ports TCP ports that it listens on
 * @param writable folders that need a volume, since the root file system is read-only
 * @param title for the label of the same name
 */
public record Settings(
        String title,
        List<String> entrypoint,
        SortedMap<String, String> environment,
        StopSignal stopSignal,
        SortedSet<Integer> ports,
        SortedSet<String> writable) {

    /** The signals that ask a program to end. */
    public enum StopSignal {
        SIGTERM,
        /** NGINX alone: it drops its open requests on SIGTERM and finishes them on SIGQUIT. */
        SIGQUIT,
        /** HAProxy alone: the same, on SIGUSR1. */
        SIGUSR1
    }

    public Settings {
        if (entrypoint.isEmpty() || !entrypoint.get(0).startsWith("/")) {
            throw new IllegalArgumentException(
                    "an entrypoint starts with the absolute path of its program, not " + entrypoint);
        }
        entrypoint = List.copyOf(entrypoint);
        environment = Collections.unmodifiableSortedMap(new TreeMap<>(environment));
        ports = Collections.unmodifiableSortedSet(new TreeSet<>(ports));
        writable = Collections.unmodifiableSortedSet(new TreeSet<>(writable));
    }

    public static Settings of(String title, List<String> entrypoint) {
        return new Settings(title, entrypoint, new TreeMap<>(), StopSignal.SIGTERM, new TreeSet<>(), new TreeSet<>());
    }

    public Settings environment(Map<String, String> more) {
        var all = new TreeMap<>(environment);
        all.putAll(more);
        return new Settings(title, entrypoint, all, stopSignal, ports, writable);
    }

    public Settings stopSignal(StopSignal signal) {
        return new Settings(title, entrypoint, environment, signal, ports, writable);
    }

    public Settings ports(List<Integer> listening) {
        return new Settings(title, entrypoint, environment, stopSignal, new TreeSet<>(listening), writable);
    }

    public Settings writable(List<String> folders) {
        return new Settings(title, entrypoint, environment, stopSignal, ports, new TreeSet<>(folders));
    }

    Map<String, Object> json() {
        Map<String, Object> config = new TreeMap<>();
        config.put("User", Entry.NOBODY_ELSES_ID + ":" + Entry.NOBODY_ELSES_ID);
        config.put("Entrypoint", entrypoint);
        config.put("Env", variables());
        config.put("WorkingDir", "/");
        config.put("StopSignal", stopSignal.name());
        config.put(
                "Labels",
                new TreeMap<>(
                        Map.of(
                                "org.opencontainers.image.title", title,
                                "org.opencontainers.image.vendor", "nospof",
                                "org.opencontainers.image.licenses",
                                        "Apache-2.0 AND (licences of its packages: /usr/share/doc, /usr/share/nospof/sbom.cdx.json)")));
        if (!ports.isEmpty()) {
            Map<String, Object> exposed = new TreeMap<>();
            ports.forEach(port -> exposed.put(port + "/tcp", Map.of()));
            config.put("ExposedPorts", exposed);
        }
        // No "Volumes": a runtime would make anonymous ones, and a forgotten volume should fail at once instead of
        // losing data later.
        return config;
    }

    private List<String> variables() {
        List<String> all = new ArrayList<>();
        environment.forEach((name, value) -> all.add(name + "=" + value));
        return all;
    }
}
