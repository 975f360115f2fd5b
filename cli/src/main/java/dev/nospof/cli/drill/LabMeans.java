package dev.nospof.cli.drill;

import dev.nospof.drills.cluster.Machine;
import dev.nospof.drills.cluster.Replica;
import dev.nospof.drills.means.NodeMeans;
import dev.nospof.drills.means.ProcessMeans;
import dev.nospof.drills.mend.Mend;
import dev.nospof.lab.Lab;
import java.util.List;
import java.util.Map;

/** Cuts the power of a lab's nodes, and reaches into their containers. */
final class LabMeans implements NodeMeans, ProcessMeans {
    private static final String NAME = "lab";
    private static final String THAW = "thaw-container";

    private final Lab lab;

    LabMeans(Lab lab) {
        this.lab = lab;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String inWords() {
        return "powered off";
    }

    @Override
    public Mend giveBack(Machine machine) {
        return Mend.of(NAME, "power-on", Map.of("node", machine.name()), "power on " + machine.name());
    }

    @Override
    public void takeAway(Machine machine) {
        lab.node(machine.name()).powerOff();
    }

    /** A killed container is started anew by itself. A stopped one is too, unless its health is not asked. */
    @Override
    public List<Mend> undo(Replica replica, String container, Signal signal) {
        var where = Map.of("node", replica.node(), "pod", replica.uid(), "container", container);
        return signal == Signal.KILL
                ? List.of()
                : List.of(Mend.of(NAME, THAW, where, "let container " + container + " of " + replica + " go on"));
    }

    @Override
    public void send(Replica replica, String container, Signal signal) {
        var node = lab.node(replica.node());
        if (signal == Signal.KILL) {
            node.killContainer(replica.uid(), container);
        } else {
            node.freezeContainer(replica.uid(), container);
        }
    }

    @Override
    public void mend(Mend mend) {
        var node = lab.node(mend.need("node"));
        if (mend.action().equals(THAW)) {
            node.thawContainer(mend.need("pod"), mend.need("container"));
        } else {
            node.powerOn();
        }
    }
}
