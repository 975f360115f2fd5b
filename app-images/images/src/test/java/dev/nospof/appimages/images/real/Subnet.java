package dev.nospof.appimages.images.real;

import java.io.IOException;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.util.List;
import java.util.stream.IntStream;

/** 254 link-local addresses (RFC 3927) that no interface of this machine uses. */
record Subnet(int third) {
    static final String MASK = "/24";

    /** Begins its search at a place of this JVM's own, so that two that start together seldom meet. */
    static Subnet unused() throws IOException {
        List<String> used = NetworkInterface.networkInterfaces()
                .flatMap(each -> each.getInterfaceAddresses().stream())
                .map(InterfaceAddress::getAddress)
                .map(address -> address.getHostAddress())
                .toList();
        int first = (int) (ProcessHandle.current().pid() % 250);
        return IntStream.range(0, 250)
                .map(step -> (first + step) % 250 + 1)
                // Clouds answer at 169.254.169.254.
                .filter(third -> third != 169)
                .mapToObj(Subnet::new)
                .filter(subnet -> used.stream().noneMatch(address -> address.startsWith(subnet.prefix())))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("every link-local network of this machine is in use"));
    }

    String address(int last) {
        if (last < 1 || last > 254) {
            throw new IllegalArgumentException("there is no address " + last + " in " + prefix() + "0" + MASK);
        }
        return prefix() + last;
    }

    private String prefix() {
        return "169.254." + third + ".";
    }
}
