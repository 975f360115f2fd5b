package dev.nospof.cli.drill;

import dev.nospof.drills.cluster.Machine;
import dev.nospof.drills.means.NodeMeans;
import dev.nospof.drills.mend.Mend;
import dev.nospof.lab.Lab;
import java.util.Map;

/** Cuts the power of a lab's nodes. */
final class LabMeans implements NodeMeans {
    private static final String NAME = "lab";

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

    @Override
    public void mend(Mend mend) {
        lab.node(mend.need("node")).powerOn();
    }
}
