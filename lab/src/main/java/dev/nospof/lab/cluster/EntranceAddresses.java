package dev.nospof.lab.cluster;

import java.util.List;

/** The addresses under which the load balancer is reached, beside the control plane's own on the bridge between the nodes. */
record EntranceAddresses(Blueprint plan) {
    void add(String address) {
        plan.core().ip("addr replace " + address + "/32 dev " + Network.BRIDGE);
    }

    /** Takes back those that are not among these. */
    void keepOnly(List<String> wanted) {
        var ours = plan.entranceAddresses();
        plan.core()
                .ip("-o -4 addr show dev " + Network.BRIDGE)
                .lines()
                .flatMap(line -> List.of(line.split("[ /]+", -1)).stream())
                .filter(ours::contains)
                .distinct()
                .filter(address -> !wanted.contains(address))
                .forEach(address -> plan.core().ip("addr delete " + address + "/32 dev " + Network.BRIDGE));
    }
}
