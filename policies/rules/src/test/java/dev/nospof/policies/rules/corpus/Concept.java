package dev.nospof.policies.rules.corpus;

import dev.nospof.policies.rules.Judgement;
import dev.nospof.policies.rules.Verdict;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What several tools mean by rules of different names, and which of ours means the same.
 *
 * @param where what a verdict must point at, since a rule of ours may look at more than one thing
 */
record Concept(List<String> rules, Pattern where) {
    /** Concepts that no rule of these families is about are not here. */
    static final Map<String, Concept> OURS = new TreeMap<>(Map.ofEntries(
            Map.entry("hpa.dangling", of("", "HPA-09")),
            Map.entry("hpa.min-eq-max", of("", "HPA-03")),
            Map.entry("hpa.min-too-low", of("", "HPA-02")),
            Map.entry("hpa.static-replicas-conflict", of("", "HPA-01")),
            Map.entry("image.floating-tag", of(", image(;|$)", "SVC-13")),
            Map.entry("pdb.blocks-eviction", of("", "PDB-02")),
            Map.entry("pdb.exceeds-hpa-min", of("", "PDB-02")),
            Map.entry("pdb.missing", of("", "PDB-01")),
            Map.entry("priority-class", of("", "SVC-19")),
            Map.entry("probe.missing", of("", "SVC-07")),
            Map.entry("probe.readiness-missing", of("", "SVC-07")),
            Map.entry("replicas.too-few", of("", "SVC-01")),
            Map.entry("resources.all", of("", "SVC-11")),
            Map.entry("resources.cpu", of("cpu(;|$)", "SVC-11")),
            Map.entry("resources.memory", of("memory(;|$)", "SVC-11")),
            Map.entry("resources.requests-equal-limits", of("limits.memory", "SVC-11")),
            Map.entry("resources.required", of("", "SVC-11")),
            Map.entry("service.dangling", of("spec.selector$", "SVC-14")),
            Map.entry("spread.anti-affinity", of("", "SVC-02")),
            Map.entry("spread.topology-missing", of("", "SVC-02")),
            Map.entry("strategy.not-rolling", of("strategy", "SVC-10"))));

    private static Concept of(String where, String... rules) {
        return new Concept(List.of(rules), Pattern.compile(where));
    }

    boolean isFoundBy(Judgement judgement) {
        return rules.contains(judgement.rule().id())
                && judgement
                        .verdict()
                        .match(
                                holds -> false,
                                broken -> where.matcher(broken.where()).find(),
                                undecided -> false);
    }

    static String sentence(Judgement judgement) {
        return judgement.verdict().match(holds -> "holds", Verdict.Broken::sentence, Verdict.Undecided::sentence);
    }
}
