package dev.nospof.lab.machine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The network of the machine itself: a lab adds one interface to it and the routes behind that, nothing else. */
public final class HostNetwork {
    private HostNetwork() {}

    public static boolean hasLink(String name) {
        return Files.exists(Path.of("/sys/class/net", name));
    }

    /** Runs {@code ip} on the machine itself, its words separated by blanks. */
    public static String ip(String words) {
        return Command.of(("ip " + words).split(" ", -1)).run();
    }

    /** The machine's own route that leads to some of this subnet already. */
    public static Optional<String> routeInto(Subnet subnet) {
        return routeInto(subnet, routes());
    }

    /** All routes of the machine, as {@code ip route} prints them. */
    public static String routes() {
        return ip("-4 route show table all");
    }

    /** The same for routes as {@code ip route} prints them. The default route leads everywhere and counts for nothing. */
    public static Optional<String> routeInto(Subnet subnet, String routes) {
        return routes.lines()
                .map(String::strip)
                .filter(line -> destination(line).filter(subnet::overlaps).isPresent())
                .findFirst();
    }

    private static Optional<Subnet> destination(String route) {
        return Arrays.stream(route.split(" ", -1))
                .filter(word -> !word.isEmpty() && Character.isDigit(word.charAt(0)))
                .findFirst()
                .filter(word -> !route.startsWith("default"))
                .map(Subnet::of)
                .filter(subnet -> subnet.prefix() > 0);
    }
}
