package dev.nospof.cli.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nospof.policies.proof.CutSets;
import dev.nospof.policies.proof.availability.Availability;

/** What was worked out beyond the matrix, as JSON; nothing where nothing was. */
final class DepthJson {
    /** Of the losses that matter for a service, the first. */
    private static final int MATTER_MOST = 10;

    private DepthJson() {}

    /** Puts it beside what {@code ProofJson} wrote. */
    static void into(ObjectNode proof, Assessment assessment) {
        var depth = assessment.depth();
        if (depth.equals(Depth.NONE)) {
            return;
        }
        var points = assessment.proof().singlePointsOfFailure();
        for (int i = 0; i < points.size(); i++) {
            var fix = depth.fixes().get(points.get(i));
            if (fix != null) {
                var node = (ObjectNode) proof.withArray("singlePointsOfFailure").get(i);
                fix.changes().forEach(node.putArray("provenFix")::add);
            }
        }
        var cutSets = proof.putArray("cutSets");
        depth.cutSets().forEach(sets -> cutSets(cutSets, sets));
        var availability = proof.putArray("availability");
        depth.availability().forEach(a -> availability(availability, a));
    }

    private static void cutSets(ArrayNode array, CutSets sets) {
        var node = array.addObject().put("service", sets.service()).put("provenTo", sets.provenTo());
        sets.countByOrder().forEach(node.putArray("countByOrder")::add);
        var list = node.putArray("sets");
        for (var set : sets.sets()) {
            var names = list.addArray();
            set.forEach(failure -> names.add(failure.name()));
        }
    }

    private static void availability(ArrayNode array, Availability availability) {
        var node = array.addObject().put("service", availability.service());
        node.putObject("up")
                .put("low", availability.up().low())
                .put("high", availability.up().high());
        var matters = node.putArray("mattersMost");
        availability.whatMatters().stream()
                .limit(MATTER_MOST)
                .forEach(share -> ImportanceJson.into(
                        matters.addObject().put("loss", share.loss().name()), share.importance()));
    }
}
