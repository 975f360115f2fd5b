package dev.nospof.policies.rules;

import dev.nospof.policies.graph.NotYetKnown;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.graph.WrongKind;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The rules that a plan is judged by. */
public final class Rulebook {
    private final List<Rule> rules;

    private Rulebook(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** All rules there are, in the order of their ids within each family. */
    public static Rulebook standard() {
        return new Rulebook(StandardRules.ALL);
    }

    /** Only these. */
    public static Rulebook of(Rule... rules) {
        return new Rulebook(List.of(rules));
    }

    public List<Rule> rules() {
        return rules;
    }

    public Optional<Rule> find(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** Every verdict: in the order of the rules, and for each rule in the order of URNs. Nothing is judged twice by a rule. */
    public List<Judgement> judge(ResourceGraph graph, Site site) {
        var plan = new Plan(graph, site);
        return rules.stream()
                .flatMap(rule -> rule.cases(plan).flatMap(asked -> judgement(rule, asked, site)))
                .toList();
    }

    /**
     * The types about which no rule had a say, with how many resources of each there are. That no rule is broken says nothing about them.
     * Components, which only group others, and Pulumi's own resources are left out.
     */
    public static SortedMap<String, Integer> unjudged(ResourceGraph graph, Collection<Judgement> judgements) {
        var judged = new HashSet<>();
        judgements.forEach(judgement -> judged.add(judgement.subject().type()));
        var unjudged = new TreeMap<String, Integer>();
        graph.resources().stream()
                .filter(resource -> resource.custom() && !resource.type().startsWith("pulumi:"))
                .filter(resource -> !judged.contains(resource.type()))
                .forEach(resource -> unjudged.merge(resource.type(), 1, Integer::sum));
        return unjudged;
    }

    private static Stream<Judgement> judgement(Rule rule, Rule.Case asked, Site site) {
        return verdict(asked).stream()
                .map(verdict -> new Judgement(
                        rule,
                        asked.subject(),
                        verdict,
                        verdict instanceof Verdict.Broken ? waiver(rule, asked.subject(), site) : Optional.empty()));
    }

    /** The one place where "not known" becomes undecided, and a value of the wrong kind a broken rule. */
    private static Optional<Verdict> verdict(Rule.Case asked) {
        try {
            return asked.verdict().get();
        } catch (NotYetKnown unknown) {
            return Optional.of(new Verdict.Undecided(Where.of(asked.subject()), unknown.getMessage()));
        } catch (WrongKind wrong) {
            return Optional.of(new Verdict.Broken(
                    Where.of(asked.subject()) + ", " + wrong.path(),
                    wrong.getMessage(),
                    "Correct the value; the API server refuses it"));
        }
    }

    private static Optional<Waiver> waiver(Rule rule, Resource subject, Site site) {
        return Stream.concat(AnnotatedWaivers.valid(subject).stream(), site.waivers().stream())
                .filter(waiver -> waiver.covers(rule, subject) && waiver.isInForce(site.today()))
                .findFirst();
    }
}
