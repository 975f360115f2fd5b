package dev.nospof.lab;

/**
 * What can be failed and mended: a node, or a zone with all its nodes. Every method may be repeated, whatever was done before; a fault lasts until
 * it is mended, also beyond the end of the program that made it.
 */
public sealed interface Failable permits Zone, LabNode {
    /** As Kubernetes knows it. */
    String name();

    /** Cuts the power: every process ends at once, connections fall silent without being closed, disks stay. */
    void powerOff();

    /** Boots again, with what the disks hold. Also mends every other fault. */
    void powerOn();

    /** Pulls the network cable: all goes on, and neither side is told. */
    void disconnect();

    void reconnect();

    /** Stops every process where it stands: connections stay, nothing is answered. */
    void freeze();

    void thaw();
}
