package dev.nospof.policies.proof.solver;

import dev.nospof.policies.proof.solver.FaultTree.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Parts of a tree that have been solved, kept by whoever will ask about a similar tree: a plan in which one resource has changed costs little more than what has changed.
 *
 * <p>A part is known by its structure and by the names of its events, never by its place; its cut sets are the same wherever it stands. Only what the last tree had is
 * kept. Not for use by several threads at once.
 */
public final class SolvedParts {
    private record Shape(Kind kind, int threshold, boolean module, String name, List<Integer> children) {}

    private record Part(int id, int order) {}

    private Map<Shape, Integer> known = new HashMap<>();
    private Map<Shape, Integer> now = new HashMap<>();
    private Map<Part, int[][]> setsKnown = new HashMap<>();
    private Map<Part, int[][]> setsNow = new HashMap<>();
    private int[] ids = {};
    private int[] nodes = {};
    private int next;
    private final boolean keeps;

    /** Nothing yet. */
    public SolvedParts() {
        this(true);
    }

    private SolvedParts(boolean keeps) {
        this.keeps = keeps;
    }

    /** For a tree that is asked about once: to number its parts would cost as much as it saves. */
    static SolvedParts none() {
        return new SolvedParts(false);
    }

    /** How many parts of the last tree it holds. */
    public int size() {
        return setsNow.size();
    }

    /** Gets ready for a tree: equal parts of it and of the tree before have equal numbers. */
    void meet(FaultTree tree, boolean[] modules) {
        if (!keeps) {
            return;
        }
        known = now;
        now = new HashMap<>();
        setsKnown = setsNow;
        setsNow = new HashMap<>();
        ids = new int[tree.size()];
        for (int node = 0; node < tree.size(); node++) {
            var children = new ArrayList<Integer>();
            for (int i = 0; i < tree.childCount(node); i++) {
                children.add(ids[tree.child(node, i)]);
            }
            var shape = new Shape(tree.kind(node), tree.threshold(node), modules[node], tree.name(node), children);
            Integer before = now.get(shape);
            if (before == null) {
                before = known.get(shape);
            }
            ids[node] = before == null ? next++ : before;
            now.put(shape, ids[node]);
        }
        nodes = new int[next];
        for (int node = 0; node < tree.size(); node++) {
            nodes[ids[node]] = node;
        }
    }

    /** What is known of this gate: its minimal cut sets up to an order, as nodes of the tree that was met last. */
    Optional<int[][]> sets(int gate, int order) {
        if (!keeps) {
            return Optional.empty();
        }
        var part = new Part(ids[gate], order);
        var sets = setsNow.get(part);
        if (sets == null) {
            sets = setsKnown.get(part);
            if (sets == null) {
                return Optional.empty();
            }
            setsNow.put(part, sets);
        }
        return Optional.of(translated(sets, nodes));
    }

    void keep(int gate, int order, int[][] sets) {
        if (keeps) {
            setsNow.put(new Part(ids[gate], order), translated(sets, ids));
        }
    }

    private static int[][] translated(int[][] sets, int[] into) {
        var translated = new int[sets.length][];
        for (int i = 0; i < sets.length; i++) {
            translated[i] = new int[sets[i].length];
            for (int j = 0; j < sets[i].length; j++) {
                translated[i][j] = into[sets[i][j]];
            }
        }
        return translated;
    }
}
