package dev.nospof.cli.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nospof.cli.Terminal;
import dev.nospof.cli.deploy.Deployed;
import dev.nospof.lab.Entrance;
import dev.nospof.lab.LabStatus;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How a lab is, and what was just deployed to it.
 *
 * @param status of the lab, afterwards
 * @param deployed empty where nothing was
 */
public record LabReport(LabStatus status, Optional<Deployed> deployed) implements Report {
    @Override
    public void print(Terminal terminal) {
        deployed.ifPresent(result -> print(terminal, result));
        terminal.out().print(status.text());
    }

    private void print(Terminal terminal, Deployed result) {
        var out = terminal.out();
        out.println(terminal.strong(result.title()));
        result.skipped()
                .forEach(object -> out.println(
                        terminal.doubtful("  skipped " + object + ": the lab has no kind of objects like this")));
        result.madeUp()
                .forEach(secret -> out.println(
                        terminal.doubtful("  Secret " + secret + ": nobody declares it, so it has random values")));
        if (result.unenforced() > 0) {
            out.println(terminal.doubtful("  " + result.unenforced()
                    + (result.unenforced() == 1 ? " NetworkPolicy is" : " NetworkPolicies are")
                    + " kept and not enforced: the lab's network has no means to"));
        }
        for (var workload : result.workloads()) {
            if (!workload.rolledOut()) {
                out.println(terminal.bad("✗ " + workload.name() + ": " + workload.ready() + " of " + workload.wanted()
                        + " ready and up to date"));
                workload.why().forEach(reason -> out.println("  " + reason));
            }
        }
        if (result.isRolledOut() && !result.workloads().isEmpty()) {
            out.println(terminal.good("  all workloads are rolled out"));
        }
        status.entrances().forEach(entrance -> out.println("  way in: " + words(entrance)));
        if (status.entrances().isEmpty()) {
            out.println("  no way in: no Service is of type LoadBalancer");
        }
        out.println();
    }

    /** {@code shop/gateway 10.200.0.32:80 by node-a1, node-b1} */
    public static String words(Entrance entrance) {
        return entrance.name() + "  "
                + entrance.ports().stream()
                        .map(port -> entrance.address() + ":" + port)
                        .collect(Collectors.joining(", "))
                + (entrance.nodes().isEmpty() ? "  (no node answers)" : "  by " + String.join(", ", entrance.nodes()));
    }

    /** As {@code docs/schemas/lab.schema.json} has it. */
    @Override
    public String json() {
        var root = JsonNodeFactory.instance.objectNode();
        root.put("name", status.name())
                .put("kubeconfig", status.kubeconfig().toString())
                .put("whole", status.isWhole());
        var controlPlane = root.putArray("missingControlPlane");
        status.missingControlPlane().forEach(controlPlane::add);
        root.put("dnsReplicas", status.dnsReplicas()).put("metricsServed", status.metricsServed());
        var nodes = root.putArray("nodes");
        for (var node : status.nodes()) {
            var row = nodes.addObject()
                    .put("name", node.name())
                    .put("zone", node.zone())
                    .put("address", node.address())
                    .put("state", node.state().name().toLowerCase(Locale.ROOT))
                    .put("ready", node.ready());
            var missing = row.putArray("missing");
            node.missing().forEach(program -> missing.add(program.toString()));
        }
        var entrances = root.putArray("entrances");
        for (var entrance : status.entrances()) {
            var row = entrances
                    .addObject()
                    .put("namespace", entrance.namespace())
                    .put("service", entrance.service())
                    .put("address", entrance.address());
            entrance.ports().forEach(row.putArray("ports")::add);
            entrance.nodes().forEach(row.putArray("nodes")::add);
        }
        deployed.ifPresent(result -> put(root.putObject("deployed"), result));
        return JsonReport.text(root);
    }

    private static void put(ObjectNode node, Deployed result) {
        node.put("what", result.what()).put("objects", result.objects()).put("rolledOut", result.isRolledOut());
        result.skipped().forEach(node.putArray("skipped")::add);
        result.madeUp().forEach(node.putArray("madeUpSecrets")::add);
        node.put("unenforcedNetworkPolicies", result.unenforced());
        var workloads = node.putArray("workloads");
        for (var workload : result.workloads()) {
            var row = workloads
                    .addObject()
                    .put("name", workload.name())
                    .put("wanted", workload.wanted())
                    .put("ready", workload.ready())
                    .put("rolledOut", workload.rolledOut());
            workload.why().forEach(row.putArray("why")::add);
        }
    }
}
