package dev.nospof.cli.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nospof.policies.proof.solver.Importance;

/** How much one event or loss matters, as every schema has it. */
final class ImportanceJson {
    private ImportanceJson() {}

    static void into(ObjectNode node, Importance importance) {
        node.put("fussellVesely", importance.fussellVesely())
                .put("birnbaum", importance.birnbaum())
                .put("riskAchievement", importance.riskAchievement());
    }
}
