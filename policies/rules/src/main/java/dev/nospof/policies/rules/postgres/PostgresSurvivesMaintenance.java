package dev.nospof.policies.rules.postgres;

import dev.nospof.policies.graph.kubernetes.KubernetesObject;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;

/** A budget, a hand-over instead of a restart, and a volume of its own for the log, so that it can not be filled by data. */
public record PostgresSurvivesMaintenance() implements PostgresRule {
    @Override
    public String id() {
        return "PG-05";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "Drains, upgrades and full disks do not stop writing for longer than a hand-over takes.";
    }

    @Override
    public Verdict judge(KubernetesObject cluster, Plan plan) {
        var flaws = new Flaws(Where.of(cluster));
        var budget = cluster.at("spec", "enablePDB");
        if (!budget.flag().orElse(true)) {
            flaws.add(
                    budget.path(),
                    "Draining nodes may take the primary and its standbys at once",
                    "Set enablePDB: true");
        }
        var update = cluster.at("spec", "primaryUpdateMethod");
        if (!update.text().orElse("restart").equals("switchover")) {
            flaws.add(
                    update.path(),
                    "An upgrade restarts the primary and waits for it, instead of handing over",
                    "Set primaryUpdateMethod: switchover");
        }
        var log = cluster.at("spec", "walStorage");
        if (!log.isPresent()) {
            flaws.add(
                    log.path(),
                    "Data that fill their volume stop the log too, and with it all writing and the way back",
                    "Give the log a volume of its own: walStorage");
        }
        return flaws.verdict();
    }
}
