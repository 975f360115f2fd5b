package dev.nospof.components.aws.network;

import com.pulumi.core.Output;
import dev.nospof.components.aws.Zone;
import dev.nospof.components.aws.parts.Alarm;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The alarms of a NAT gateway: the two figures that show that it loses packets
 * (https://docs.aws.amazon.com/vpc/latest/userguide/metrics-dimensions-nat-gateway.html).
 */
final class Watched {
    private Watched() {}

    /** Above zero, new connections fail: too many are open to the same place. */
    static Alarm noPortLeft(Blueprint network, Zone zone, Output<String> nat) {
        return new Alarm(
                metric("ErrorPortAllocation", nat),
                0,
                Duration.ofMinutes(1),
                3,
                5,
                true,
                "nat-no-port-left",
                "The NAT gateway of " + network.name() + " in " + zone
                        + " has no port left for new connections: calls to the outside fail from that zone.");
    }

    /** AWS' own guide asks to look at it above 0.01 % of all packets. */
    static Alarm packetsDropped(Blueprint network, Zone zone, Output<String> nat) {
        return new Alarm(
                new Alarm.Expression(
                        "100 * m1 / (m2 + m3)",
                        "Packets dropped, in percent",
                        List.of(
                                metric("PacketsDropCount", nat),
                                metric("PacketsInFromSource", nat),
                                metric("PacketsInFromDestination", nat))),
                0.01,
                Duration.ofMinutes(1),
                5,
                10,
                true,
                "nat-drops-packets",
                "The NAT gateway of " + network.name() + " in " + zone
                        + " drops packets: calls to the outside are slow or fail from that zone.");
    }

    private static Alarm.Metric metric(String name, Output<String> nat) {
        return new Alarm.Metric("AWS/NATGateway", name, "Sum", nat.applyValue(id -> Map.of("NatGatewayId", id)));
    }
}
