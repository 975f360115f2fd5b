package dev.nospof.policies.proof.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Orders in which the leaves of a hard module may be tested, the more promising ones first. Each is by far the best for some tree of the Aralia benchmark and hopeless for another, which is why
 * {@link OrderRace} starts with all of them.
 *
 * <p>Compared by M. Bouissou, F. Bruyère, A. Rauzy, "BDD based fault-tree processing: a comparison of variable ordering heuristics", ESREL 1997.
 */
final class LeafOrders {
    /** Of more children than these the fewest new ones are no longer looked for anew after each. */
    private static final int MANY_CHILDREN = 64;

    private final Inside inside;

    private LeafOrders(Inside inside) {
        this.inside = inside;
    }

    /** By level: the leaf's number. */
    static List<int[]> of(Inside inside) {
        var orders = new LeafOrders(inside);
        int[] sizes = orders.sizes();
        int[] asWritten = orders.walked(number -> 0);
        var drawn = new DrawnTogether(inside);
        return List.of(
                drawn.byGates(orders.walked(number -> sizes[number])),
                drawn.bySupports(asWritten),
                new HeaviestFirst(inside).order(),
                orders.walked(number -> -sizes[number]),
                orders.fewestNew(),
                asWritten);
    }

    /** How many leaves are below each, counted along every path. */
    private int[] sizes() {
        var sizes = new int[inside.size()];
        for (int number = 0; number < sizes.length; number++) {
            if (inside.isLeaf(number)) {
                sizes[number] = 1;
                continue;
            }
            long below = 0;
            for (int child : inside.children(number)) {
                below += sizes[child];
            }
            sizes[number] = (int) Math.min(below, 1 << 28);
        }
        return sizes;
    }

    /** As the module is walked, children with a smaller key first. */
    private int[] walked(IntUnaryOperator key) {
        var found = new IntList();
        walk(inside.root(), key, new boolean[inside.size()], found);
        return found.toArray();
    }

    private void walk(int number, IntUnaryOperator key, boolean[] seen, IntList found) {
        if (seen[number]) {
            return;
        }
        seen[number] = true;
        if (inside.isLeaf(number)) {
            found.add(number);
            return;
        }
        int[] children = inside.children(number);
        var keyed = new long[children.length];
        for (int i = 0; i < children.length; i++) {
            keyed[i] = (long) key.applyAsInt(children[i]) << 32 | i;
        }
        Arrays.sort(keyed);
        for (long each : keyed) {
            walk(children[(int) each], key, seen, found);
        }
    }

    /** As the module is walked, that child next which brings the fewest leaves that have not come yet. */
    private int[] fewestNew() {
        var found = new IntList();
        fewestNew(inside.root(), inside.supports(), new BitSet(), found);
        return found.toArray();
    }

    private void fewestNew(int number, BitSet[] supports, BitSet come, IntList found) {
        if (inside.isLeaf(number)) {
            if (!come.get(number)) {
                come.set(number);
                found.add(number);
            }
            return;
        }
        if (fresh(supports[number], come) == 0) {
            return;
        }
        var rest = new ArrayList<Integer>();
        for (int child : inside.children(number)) {
            rest.add(child);
        }
        boolean many = rest.size() > MANY_CHILDREN;
        if (many) {
            rest.sort((a, b) -> Integer.compare(supports[a].cardinality(), supports[b].cardinality()));
        }
        while (!rest.isEmpty()) {
            int next = many ? 0 : next(rest, supports, come);
            fewestNew(rest.remove(next), supports, come, found);
        }
    }

    private static int next(List<Integer> rest, BitSet[] supports, BitSet come) {
        int best = 0;
        int fewest = Integer.MAX_VALUE;
        for (int i = 0; i < rest.size(); i++) {
            int fresh = fresh(supports[rest.get(i)], come);
            if (fresh < fewest) {
                fewest = fresh;
                best = i;
            }
        }
        return best;
    }

    private static int fresh(BitSet support, BitSet come) {
        var fresh = (BitSet) support.clone();
        fresh.andNot(come);
        return fresh.cardinality();
    }
}
