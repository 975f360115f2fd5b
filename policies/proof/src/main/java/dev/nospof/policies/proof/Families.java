package dev.nospof.policies.proof;

import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.proof.family.Family;
import dev.nospof.policies.proof.family.Subjects;
import dev.nospof.policies.proof.family.Survey;
import dev.nospof.policies.proof.kubernetes.KubernetesServices;
import java.util.List;

/** The families of resources that the proof knows. A new type of resource is one new class, and one line here. */
public final class Families {
    /** Where two have things of one name, the earlier one's keeps it. */
    private static final List<Family> ALL = List.of(new KubernetesServices());

    private Families() {}

    /** Everything in this plan that can fail, and whom each needs. */
    public static Subjects in(ResourceGraph graph, ProofOptions options) {
        return Subjects.in(Survey.of(graph, options.zones(), options.times()), ALL);
    }
}
