package dev.nospof.lab.cluster;

import dev.nospof.lab.machine.Command;
import dev.nospof.lab.machine.LabProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/** What a lab puts into its cluster: nodes with their zones, rights, a class of volumes, cluster DNS, the metrics API, kinds for alerts. */
final class Installation {
    private final Blueprint plan;
    private final Programs programs;

    Installation(Blueprint plan, Programs programs) {
        this.plan = plan;
        this.programs = programs;
    }

    /** The nodes, before their kubelets speak for them: so each has its zone and its pods' addresses from the first moment. */
    void registerNodes() {
        apply(plan.nodes().stream()
                .map(node -> Template.filled(
                        "node.yaml",
                        Map.of(
                                "NODE",
                                node.name(),
                                "ZONE",
                                node.zone(),
                                "POD_SUBNET",
                                node.pods().toString())))
                .collect(Collectors.joining()));
    }

    void installAll() {
        var zones =
                plan.nodes().stream().map(Blueprint.NodePlan::zone).distinct().count();
        apply(Template.text("access.yaml")
                + Template.text("storage.yaml")
                + Template.filled(
                        "dns.yaml",
                        Map.of(
                                "DOMAIN",
                                Blueprint.DOMAIN,
                                "DNS",
                                plan.dnsAddress(),
                                "IMAGE",
                                Images.DNS,
                                "REPLICAS",
                                Long.toString(zones)))
                + Template.filled(
                        "metrics.yaml",
                        Map.of(
                                "CERTIFICATE", encoded("metrics-server.crt"),
                                "KEY", encoded("metrics-server.key"),
                                "AUTHORITY", encoded("ca.crt"),
                                "IMAGE", Images.METRICS,
                                "REPLICAS", Long.toString(Math.min(2, zones)))));
        // Whoever deploys brings objects of these kinds along; nobody here acts on them.
        kubectl("apply", "--server-side", "--filename=" + programs.prometheusOperator())
                .run();
    }

    /** Waits until nodes are Ready and cluster DNS answers in every zone. */
    void awaitReady(Duration limit) {
        var timeout = "--timeout=" + limit.toSeconds() + "s";
        wait(limit, "wait", "--for=condition=Ready", "node", "--all", timeout);
        wait(limit, "--namespace=kube-system", "rollout", "status", "deployment/coredns", timeout);
    }

    private void wait(Duration limit, String... words) {
        var outcome = kubectl(words).within(limit.plusSeconds(10)).attempt();
        if (!outcome.succeeded()) {
            throw LabProblem.late(String.join(" ", words), limit, outcome.errors());
        }
    }

    private void apply(String manifests) {
        kubectl("apply", "--server-side", "--filename=-").withInput(manifests).run();
    }

    private Command kubectl(String... words) {
        return programs.kubectl(plan.kubeconfig(), words);
    }

    private String encoded(String file) {
        Path path = plan.certificate(file);
        try {
            return Base64.getEncoder().encodeToString(Files.readAllBytes(path));
        } catch (IOException unreadable) {
            throw LabProblem.unwritable(path, unreadable);
        }
    }
}
