package dev.nospof.lab.cluster;

import dev.nospof.lab.machine.Command;
import dev.nospof.lab.machine.ControlGroups;
import dev.nospof.lab.machine.Daemon;
import dev.nospof.lab.machine.LabProblem;
import dev.nospof.lab.machine.Ledger;
import dev.nospof.lab.machine.LocalSocket;
import dev.nospof.lab.machine.Patience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The load balancer outside of the nodes, as a cloud has one: HAProxy, where the control plane lives, with an address for each Service of type
 * LoadBalancer.
 */
final class Balancer {
    static final String PROGRAM = "haproxy";
    private static final Duration START = Duration.ofSeconds(20);

    private final Blueprint plan;
    private final Ledger ledger;
    private final Programs programs;
    private final ControlGroups groups;

    Balancer(Blueprint plan, Ledger ledger, Programs programs, ControlGroups groups) {
        this.plan = plan;
        this.ledger = ledger;
        this.programs = programs;
        this.groups = groups;
    }

    /** The Services that ask for it, each with the address that it has by now. */
    List<BalancedService> services() {
        return BalancedService.read(programs.kubectl(
                        plan.kubeconfig(),
                        "get",
                        "services",
                        "--all-namespaces",
                        "--output=go-template=" + BalancedService.TEMPLATE)
                .run());
    }

    /** Whether it was ever needed, and so should be running. */
    static boolean isWanted(Blueprint plan) {
        return Files.exists(file(plan));
    }

    /** Addresses, HAProxy's file and HAProxy itself, then what the Services say of themselves: nobody is told of an address that does not answer. */
    void bringAbout() {
        var services = addressed(services());
        if (services.isEmpty() && !isWanted(plan)) {
            return;
        }
        var bridge = new EntranceAddresses(plan);
        services.forEach(service -> bridge.add(service.address()));
        run(BalancerFile.text(socket(), services, plan.nodes()));
        bridge.keepOnly(services.stream().map(BalancedService::address).toList());
        services.forEach(this::publish);
    }

    /** Each keeps the address that it has; the others get the lowest that are free, in the Services' order. */
    private List<BalancedService> addressed(List<BalancedService> services) {
        var all = plan.entranceAddresses();
        var free = new ArrayList<>(all);
        services.forEach(service -> free.remove(service.address()));
        var addressed = new ArrayList<BalancedService>();
        for (var service : services) {
            if (all.contains(service.address())) {
                addressed.add(service);
            } else if (free.isEmpty()) {
                throw LabProblem.noAddressLeft(service.namespace() + "/" + service.name(), plan.nodeSubnet());
            } else {
                addressed.add(service.at(free.remove(0)));
            }
        }
        return addressed;
    }

    private void run(String text) {
        var file = file(plan);
        try {
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw LabProblem.unwritable(file, unwritable);
        }
        // A mistake in it would end a running one's reload in silence.
        Command.of(PROGRAM, "-c", "-q", "-f", file.toString()).run();
        var running = ledger.process(PROGRAM);
        if (running.isPresent()) {
            running.get().signal("USR2");
        } else {
            var words = List.of("nsenter", "--net=" + plan.core().file(), PROGRAM, "-W", "-db", "-f", file.toString());
            new Daemon(PROGRAM, groups.make(plan.group("control-plane")), words).start(ledger);
        }
        var version = BalancerFile.versionIn(text);
        Patience.upTo(START)
                .until(
                        "the load balancer has read " + file,
                        () -> LocalSocket.ask(socket(), "show info").contains(version),
                        () -> Daemon.lastWords(ledger.log(PROGRAM)));
    }

    /** Mode Proxy: nodes must not take a short cut past the load balancer, as they would to an address that only leads to them. */
    private void publish(BalancedService service) {
        programs.kubectl(
                        plan.kubeconfig(),
                        "--namespace=" + service.namespace(),
                        "patch",
                        "service",
                        service.name(),
                        "--subresource=status",
                        "--type=merge",
                        "--patch={\"status\":{\"loadBalancer\":{\"ingress\":[{\"ip\":\"" + service.address()
                                + "\",\"ipMode\":\"Proxy\"}]}}}")
                .run();
    }

    /** The nodes that pass the check of each of its ports. */
    List<String> nodesBehind(BalancedService service) {
        var keys = service.ports().stream().map(service::key).collect(Collectors.toSet());
        // Columns 0, 1 and 17 of HAProxy's CSV: proxy, server, status. "UP 1/2" is on its way down, "DOWN 1/2" on its
        // way up.
        var rows = LocalSocket.ask(socket(), "show stat")
                .lines()
                .map(line -> line.split(",", -1))
                .filter(row -> row.length > 17 && keys.contains(row[0]))
                .toList();
        return plan.nodes().stream()
                .map(Blueprint.NodePlan::name)
                .filter(node -> rows.stream().anyMatch(row -> row[1].equals(node)))
                .filter(node ->
                        rows.stream().filter(row -> row[1].equals(node)).allMatch(row -> row[17].startsWith("UP")))
                .toList();
    }

    private static Path file(Blueprint plan) {
        return plan.folder().resolve("haproxy.cfg");
    }

    private Path socket() {
        return plan.folder().resolve("haproxy.sock");
    }
}
