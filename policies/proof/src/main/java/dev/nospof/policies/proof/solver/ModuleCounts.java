package dev.nospof.policies.proof.solver;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Map;

/** Counts the sets of one module by order: a polynomial whose coefficient of x^n is the number of sets with n events. */
final class ModuleCounts {
    private static final BigInteger[] NONE = {};
    private static final BigInteger[] EMPTY_SET = {BigInteger.ONE};
    private static final BigInteger[] EVENT = {BigInteger.ZERO, BigInteger.ONE};

    private final SolvedModule module;
    private final Map<Integer, BigInteger[]> modulesBelow;
    private final int order;
    private final BigInteger[][] known;

    ModuleCounts(SolvedModule module, Map<Integer, BigInteger[]> modulesBelow, int order) {
        this.module = module;
        this.modulesBelow = modulesBelow;
        this.order = order;
        this.known = new BigInteger[Math.max(2, module.family() + 1)][];
        known[NodeTable.ZERO] = NONE;
        known[NodeTable.ONE] = EMPTY_SET;
    }

    BigInteger[] all() {
        return of(module.family());
    }

    private BigInteger[] of(int node) {
        if (known[node] == null) {
            int leaf = module.leaf(module.table().level(node));
            var without = of(module.table().low(node));
            var with = product(of(module.table().high(node)), modulesBelow.getOrDefault(leaf, EVENT));
            known[node] = sum(without, with);
        }
        return known[node];
    }

    private static BigInteger[] sum(BigInteger[] a, BigInteger[] b) {
        var longer = a.length >= b.length ? a : b;
        var shorter = a.length >= b.length ? b : a;
        var sum = longer.clone();
        for (int i = 0; i < shorter.length; i++) {
            sum[i] = sum[i].add(shorter[i]);
        }
        return sum;
    }

    private BigInteger[] product(BigInteger[] a, BigInteger[] b) {
        if (a.length == 0 || b.length == 0) {
            return NONE;
        }
        int length =
                order == SetFamilies.ANY_ORDER ? a.length + b.length - 1 : Math.min(order + 1, a.length + b.length - 1);
        var product = new BigInteger[length];
        Arrays.fill(product, BigInteger.ZERO);
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length && i + j < length; j++) {
                if (a[i].signum() != 0 && b[j].signum() != 0) {
                    product[i + j] = product[i + j].add(a[i].multiply(b[j]));
                }
            }
        }
        return product;
    }
}
