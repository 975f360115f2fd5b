package dev.nospof.tests.benchmarks.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.proof.solver.FaultTree;
import dev.nospof.policies.proof.solver.Limits;
import dev.nospof.policies.proof.solver.Solver;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.logicng.datastructures.Tristate;
import org.logicng.formulas.CType;
import org.logicng.formulas.Formula;
import org.logicng.formulas.FormulaFactory;
import org.logicng.formulas.Literal;
import org.logicng.formulas.Variable;
import org.logicng.solvers.MiniSat;

/**
 * A large stack's answer, certified by what is not our solver: LogicNG, a SAT solver, which knows nothing of cut sets or diagrams; and for the largest every pair held against the tree itself.
 */
class GeneratedStackTest {
    private static final int HUGE = 900;
    private static final int LARGE = 90;
    private static final int MIDDLING = 6;

    private final FormulaFactory formulas = new FormulaFactory();

    @Test
    void isTheSameForTheSameSeed() {
        var one = Solver.solve(GeneratedStack.of(MIDDLING, 3), Limits.order(2)).cutSets();
        var same = Solver.solve(GeneratedStack.of(MIDDLING, 3), Limits.order(2)).cutSets();

        assertThat(same).isEqualTo(one).isNotEmpty();
    }

    @Test
    void outlivesAnySingleEventOfAThousand() {
        var stack = GeneratedStack.of(LARGE, 7);
        assertThat(Solver.solve(stack, Limits.order(1)).cutSets()).isEmpty();

        var solver = failing(stack);
        solver.add(formulas.amo(events(stack)));

        assertThat(solver.sat()).isEqualTo(Tristate.FALSE);
    }

    @Test
    void hasNoPairThatWasNotReported() {
        var stack = GeneratedStack.of(MIDDLING, 7);
        var pairs = Solver.solve(stack, Limits.order(2)).cutSets();

        var solver = failing(stack);
        solver.add(formulas.cc(CType.LE, 2, events(stack)));
        assertThat(solver.sat()).isEqualTo(Tristate.TRUE);
        pairs.forEach(pair -> solver.add(formulas.clause(
                pair.stream().map(event -> formulas.literal(event, false)).toList())));

        assertThat(solver.sat()).isEqualTo(Tristate.FALSE);
    }

    @Test
    void failsWithEveryPairThatWasReportedAndWithNoPartOfIt() {
        var stack = GeneratedStack.of(MIDDLING, 7);

        assertThat(Solver.solve(stack, Limits.order(2)).cutSets()).allSatisfy(pair -> {
            assertThat(stack.failsWith(pair)).isTrue();
            assertThat(stack.failsWith(pair.subList(0, 1))).isFalse();
            assertThat(stack.failsWith(pair.subList(1, 2))).isFalse();
        });
    }

    @Test
    void hasAmongAThousandEventsNoPairButThoseThatWereReported() {
        var stack = GeneratedStack.of(LARGE, 7);
        var pairs = new EveryPair(stack);

        var failing = new HashSet<List<String>>();
        for (int event = 0; event < stack.events().length; event++) {
            failing.addAll(pairs.failingWith(event));
        }

        assertThat(failing)
                .isEqualTo(new HashSet<>(Solver.solve(stack, Limits.order(2)).cutSets()));
    }

    @Test
    void hasAmongTenThousandEventsNoPairWithAnyOfAHundredButThoseThatWereReported() {
        var stack = GeneratedStack.of(HUGE, 7);
        var pairs = new EveryPair(stack);
        var byEvent = new HashMap<String, Set<List<String>>>();
        for (var pair : Solver.solve(stack, Limits.order(2)).cutSets()) {
            pair.forEach(event ->
                    byEvent.computeIfAbsent(event, e -> new HashSet<>()).add(pair));
        }

        int[] events = stack.events();
        for (int event = 0; event < events.length; event += events.length / 100) {
            assertThat(pairs.failingWith(event)).isEqualTo(byEvent.getOrDefault(stack.name(events[event]), Set.of()));
        }
    }

    private List<Variable> events(FaultTree tree) {
        return Arrays.stream(tree.events())
                .mapToObj(event -> formulas.variable(tree.name(event)))
                .toList();
    }

    /** A solver that finds what makes the tree fail. One direction is enough: what fails needs its causes, and nothing negates. */
    private MiniSat failing(FaultTree tree) {
        var solver = MiniSat.miniSat(formulas);
        for (int gate = 0; gate < tree.size(); gate++) {
            int[] children = tree.children(gate);
            switch (tree.kind(gate)) {
                case OR -> solver.add(needsOneOf(tree, gate, children));
                case AND -> {
                    for (int child : children) {
                        solver.add(needsOneOf(tree, gate, child));
                    }
                }
                case AT_LEAST -> needsOneOfEach(tree, gate, children.length - tree.threshold(gate) + 1, solver);
                case EVENT -> {}
                case NOT, XOR -> throw new IllegalArgumentException("coherent trees only");
            }
        }
        solver.add(variable(tree, tree.top()));
        return solver;
    }

    /** At least k of n fail if and only if one of every n - k + 1 does. */
    private void needsOneOfEach(FaultTree tree, int gate, int size, MiniSat solver) {
        int[] children = tree.children(gate);
        for (int chosen = 0; chosen < 1 << children.length; chosen++) {
            if (Integer.bitCount(chosen) == size) {
                int which = chosen;
                solver.add(needsOneOf(
                        tree,
                        gate,
                        IntStream.range(0, children.length)
                                .filter(i -> (which >> i & 1) == 1)
                                .map(i -> children[i])
                                .toArray()));
            }
        }
    }

    private Formula needsOneOf(FaultTree tree, int gate, int... causes) {
        var literals = new ArrayList<Literal>();
        literals.add(variable(tree, gate).negate());
        for (int cause : causes) {
            literals.add(variable(tree, cause));
        }
        return formulas.clause(literals);
    }

    private Variable variable(FaultTree tree, int node) {
        return formulas.variable(tree.kind(node) == FaultTree.Kind.EVENT ? tree.name(node) : "gate" + node);
    }
}
