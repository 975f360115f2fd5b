package dev.nospof.policies.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.proof.family.ServiceModel;
import dev.nospof.policies.proof.family.SmallCutSets;
import dev.nospof.policies.proof.solver.Limits;
import dev.nospof.policies.proof.solver.Solver;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What must be so of any plan, whatever the proof says of it. */
class MetamorphicTest {
    private static final List<String> SERVICES = List.of("ash", "birch", "cedar", "dogwood");

    /** A plan that these numbers choose: who needs whom, who is spread, whose database has a standby. */
    private record Seed(int needs, int shapes, int replicas) {
        Cloud cloud(int withoutNeed, int extraReplicas, String suffix) {
            var cloud = Cloud.empty();
            for (int i = 0; i < SERVICES.size(); i++) {
                var name = SERVICES.get(i) + suffix;
                var service = Shop.service(name)
                        .annotated("a: b")
                        .replicas(String.valueOf(1 + (replicas >> (2 * i) & 3) + extraReplicas));
                if ((shapes >> i & 1) == 1) {
                    service.unspread();
                }
                var needed = new ArrayList<String>();
                for (int j = 0; j < SERVICES.size(); j++) {
                    int bit = i * SERVICES.size() + j;
                    if (i != j && (needs >> bit & 1) == 1 && bit != withoutNeed) {
                        needed.add(SERVICES.get(j) + suffix + "=hard");
                    }
                }
                if ((shapes >> (4 + i) & 1) == 1) {
                    needed.add("db-" + name + "=hard");
                    cloud.with(
                            "aws:rds/instance:Instance",
                            "db-" + name,
                            "{multiAz: " + ((shapes >> (8 + i) & 1) == 1) + "}");
                }
                if (!needed.isEmpty()) {
                    service.needing(String.join(",", needed));
                }
                cloud.manifest(service.yaml());
            }
            return cloud;
        }
    }

    @Property(tries = 25)
    void addingReplicasNeverAddsASingleCutSet(
            @ForAll @IntRange(max = 65535) int needs,
            @ForAll @IntRange(max = 4095) int shapes,
            @ForAll @IntRange(max = 255) int replicas) {
        var seed = new Seed(needs, shapes, replicas);

        var before = singles(seed.cloud(-1, 0, "").plan());
        var after = singles(seed.cloud(-1, 3, "").plan());

        assertThat(before).containsAll(after);
    }

    @Property(tries = 25)
    void addingAStandbyNeverAddsACutSetOfWhatIsNotTheDatabase(
            @ForAll @IntRange(max = 65535) int needs,
            @ForAll @IntRange(max = 255) int shapes,
            @ForAll @IntRange(max = 255) int replicas) {
        var before = singles(new Seed(needs, shapes, replicas).cloud(-1, 0, "").plan());
        var after = singles(
                new Seed(needs, shapes | 0xF00, replicas).cloud(-1, 0, "").plan());

        assertThat(before).containsAll(after);
    }

    @Property(tries = 25)
    void removingADependencyNeverAddsACutSet(
            @ForAll @IntRange(max = 65535) int needs,
            @ForAll @IntRange(max = 4095) int shapes,
            @ForAll @IntRange(max = 255) int replicas,
            @ForAll @IntRange(max = 15) int removed) {
        var seed = new Seed(needs, shapes, replicas);

        var before = cutSets(seed.cloud(-1, 0, "").plan());
        var after = cutSets(seed.cloud(removed, 0, "").plan());

        assertThat(after).allSatisfy(set -> assertThat(before)
                .anySatisfy(other -> assertThat(set).containsAll(other)));
    }

    @Property(tries = 25)
    void renamingChangesNothingButNames(
            @ForAll @IntRange(max = 65535) int needs,
            @ForAll @IntRange(max = 4095) int shapes,
            @ForAll @IntRange(max = 255) int replicas) {
        var seed = new Seed(needs, shapes, replicas);

        var plain = ProofText.of(seed.cloud(-1, 0, "").proven());
        var renamed = ProofText.of(seed.cloud(-1, 0, "x").proven());

        assertThat(words(renamed.replaceAll("(ash|birch|cedar|dogwood)x", "$1")))
                .isEqualTo(words(plain));
    }

    @Property(tries = 25)
    void puttingCutSetsTogetherFromEachSubjectsOwnGivesThoseOfTheWholeTree(
            @ForAll @IntRange(max = 65535) int needs,
            @ForAll @IntRange(max = 4095) int shapes,
            @ForAll @IntRange(max = 255) int replicas,
            @ForAll @IntRange(min = 1, max = 4) int order) {
        var plan = new Seed(needs, shapes, replicas).cloud(-1, 0, "").plan();
        var model = ServiceModel.of(
                Families.in(plan, Cloud.TOLERANT), Cloud.TOLERANT.tolerances(), ServiceModel.ANY_PROBABILITY);
        var together = new SmallCutSets(model, Cloud.TOLERANT.tolerance(), order);

        var sets = new HashSet<Set<String>>();
        for (var service : model.services()) {
            for (var set : together.of(service).sets()) {
                var names = new HashSet<String>();
                set.forEach(failure -> names.add(failure.name()));
                names.add("of " + service);
                sets.add(names);
            }
        }

        assertThat(sets).isEqualTo(cutSets(plan, order));
    }

    @Property(tries = 25)
    void countsTheCutSetsOfAServiceByOrder(
            @ForAll @IntRange(max = 65535) int needs,
            @ForAll @IntRange(max = 4095) int shapes,
            @ForAll @IntRange(max = 255) int replicas) {
        var plan = new Seed(needs, shapes, replicas).cloud(-1, 0, "").plan();
        var model = ServiceModel.of(
                Families.in(plan, Cloud.TOLERANT), Cloud.TOLERANT.tolerances(), ServiceModel.ANY_PROBABILITY);

        for (var found : CutSets.of(plan, Cloud.TOLERANT, 3)) {
            var whole = model.model()
                    .treeOf(found.service(), Cloud.TOLERANT.tolerance())
                    .map(tree -> Solver.solve(tree, Limits.order(3)).countByOrder());
            assertThat(found.countByOrder()).isEqualTo(whole.orElse(List.of()));
            assertThat(found.provenTo()).isEqualTo(3);
        }
    }

    @Property(tries = 25)
    void holdsForAServiceExactlyWhereTheWholeProofHasNothingAgainstIt(
            @ForAll @IntRange(max = 65535) int needs,
            @ForAll @IntRange(max = 4095) int shapes,
            @ForAll @IntRange(max = 255) int replicas,
            @ForAll boolean oneIsUnreadable) {
        var cloud = new Seed(needs, shapes, replicas).cloud(-1, 0, "");
        var plan = (oneIsUnreadable
                        ? cloud.manifest(Shop.service("elm")
                                        .needing("birch=perhaps")
                                        .yaml())
                                .manifest(Shop.service("maple")
                                        .needing("elm=hard")
                                        .yaml())
                        : cloud)
                .plan();
        var whole = Proof.of(plan, Cloud.TOLERANT);

        for (var subject : Families.in(plan, Cloud.TOLERANT).all()) {
            var name = subject.name();
            boolean nothing = whole.singlePointsOfFailure().stream()
                            .noneMatch(point -> point.service().equals(name))
                    && whole.undecided().stream()
                            .noneMatch(question -> question.service().equals(name));
            assertThat(Proof.holdsFor(name, plan, Cloud.TOLERANT)).as(name).isEqualTo(nothing);
        }
        assertThat(Proof.holdsFor("fir", plan, Cloud.TOLERANT)).isFalse();
    }

    private static String words(String text) {
        return text.replaceAll(" +", " ");
    }

    /** {@code orders: zone a} */
    private static Set<String> singles(ResourceGraph plan) {
        var singles = new TreeSet<String>();
        cutSets(plan).stream()
                .filter(set -> set.size() == 2)
                .forEach(set -> singles.add(String.join(" ", new TreeSet<>(set))));
        return singles;
    }

    /** Each with the service that it takes, up to pairs. */
    private static Set<Set<String>> cutSets(ResourceGraph plan) {
        return cutSets(plan, 2);
    }

    private static Set<Set<String>> cutSets(ResourceGraph plan, int order) {
        var model = ServiceModel.of(
                Families.in(plan, Cloud.TOLERANT), Cloud.TOLERANT.tolerances(), ServiceModel.ANY_PROBABILITY);
        var sets = new HashSet<Set<String>>();
        for (var service : model.services()) {
            model.model().treeOf(service, Cloud.TOLERANT.tolerance()).ifPresent(tree -> Solver.solve(
                            tree, Limits.order(order))
                    .cutSets()
                    .forEach(set -> {
                        var names = new HashSet<>(set);
                        names.add("of " + service);
                        sets.add(names);
                    }));
        }
        return sets;
    }
}
