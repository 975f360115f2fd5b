package dev.nospof.lab.cluster;

import dev.nospof.lab.machine.ControlGroups;
import dev.nospof.lab.machine.HostNetwork;
import dev.nospof.lab.machine.LabProblem;
import dev.nospof.lab.machine.Ledger;
import dev.nospof.lab.machine.Ledger.Kind;
import dev.nospof.lab.machine.Mounts;
import dev.nospof.lab.machine.NetworkNamespace;
import dev.nospof.lab.machine.Patience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Removes what a ledger names, and nothing else: processes by number and start time, then links, namespaces, control groups, folders.
 *
 * <p>Needs nothing but the ledger, whole or cut short, and may be repeated.
 */
public final class Removal {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String lab;
    private final Ledger ledger;
    private final ControlGroups groups = ControlGroups.ofThisMachine();

    public Removal(String lab, Ledger ledger) {
        this.lab = lab;
        this.ledger = ledger;
    }

    /**
     * Removes all that is left.
     *
     * @throws LabProblem if something could not be removed; the ledger is kept then
     */
    public void removeAll() {
        endProcesses();
        ledger.newestFirst(Kind.LINK).stream()
                .filter(HostNetwork::hasLink)
                .forEach(link -> HostNetwork.ip("link delete " + link));
        namespaces().stream().filter(NetworkNamespace::exists).forEach(NetworkNamespace::delete);
        var left = new ArrayList<String>();
        for (var group : ledger.newestFirst(Kind.CGROUP)) {
            if (!Patience.upTo(PATIENCE).became(() -> removed(groups.at(group)))) {
                left.add("control group " + group);
            }
        }
        ledger.newestFirst(Kind.FOLDER).stream()
                .map(Path::of)
                .filter(folder -> !Mounts.areAt(folder))
                .forEach(Removal::removeIfEmpty);
        if (!left.isEmpty()) {
            throw LabProblem.leftBehind(lab, left);
        }
        ledger.close();
    }

    /** Those recorded, and those in the lab's control groups: a daemon joins its group before it records itself. */
    private void endProcesses() {
        Patience.upTo(PATIENCE).until("all processes of lab '" + lab + "' have ended", () -> {
            var running = Stream.concat(
                            ledger.processes().stream(),
                            ledger.newestFirst(Kind.CGROUP).stream()
                                    .flatMap(group -> groups.at(group).processes().stream()))
                    .distinct()
                    .toList();
            running.forEach(process -> process.signal("KILL"));
            // The frozen do not die before they are let go.
            ledger.newestFirst(Kind.CGROUP).stream()
                    .flatMap(group -> groups.subgroups(group).stream())
                    .forEach(ControlGroups.Group::thaw);
            return running.isEmpty();
        });
    }

    private List<NetworkNamespace> namespaces() {
        return ledger.newestFirst(Kind.NAMESPACE).stream()
                .map(NetworkNamespace::new)
                .toList();
    }

    private static boolean removed(ControlGroups.Group group) {
        group.remove();
        return !group.exists();
    }

    private static void removeIfEmpty(Path folder) {
        try {
            Files.deleteIfExists(folder);
        } catch (IOException inUse) {
            // Somebody else has put something there since; it is theirs now.
        }
    }
}
