package dev.nospof.policies.proof.solver;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Nodes of decision diagrams, each stored once: a level and two branches. With them a cache of results, which forgets, and grows with the table.
 *
 * <p>Node 0 is false, or no set; node 1 is true, or the empty set alone. A smaller level is nearer to the root. A node is four neighbouring ints, so that to look at it costs one access
 * to memory; its children are always older than itself.
 */
final class NodeTable {
    static final int ZERO = 0;
    static final int ONE = 1;
    private static final int WIDTH = 4;
    private static final int LOW = 1;
    private static final int HIGH = 2;
    private static final int NEXT = 3;
    private static final int LARGEST_CACHE = 1 << 22;

    /** More nodes than were allowed. Without a stack trace: it is an answer, and a common one. */
    static final class Full extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Full() {
            super("more nodes than allowed", null, false, false);
        }
    }

    private int limit;
    private int[] nodes;
    private int[] buckets;
    private int size = 2;
    private int[] cache;
    private int cacheMask;

    NodeTable(int limit) {
        this.limit = limit;
        int capacity = 64;
        nodes = new int[capacity * WIDTH];
        buckets = new int[capacity];
        nodes[ZERO * WIDTH] = Integer.MAX_VALUE;
        nodes[ONE * WIDTH] = Integer.MAX_VALUE;
        cache = new int[capacity * WIDTH];
        cacheMask = capacity - 1;
    }

    /** Sets how many nodes it may hold from now on. */
    void allow(int count) {
        limit = count;
    }

    int size() {
        return size;
    }

    int level(int node) {
        return nodes[node * WIDTH];
    }

    int low(int node) {
        return nodes[node * WIDTH + LOW];
    }

    int high(int node) {
        return nodes[node * WIDTH + HIGH];
    }

    /** The node with this level and these branches, whatever its kind of diagram would reduce it to. */
    int node(int level, int low, int high) {
        int bucket = hash(level, low, high) & (buckets.length - 1);
        for (int at = buckets[bucket] * WIDTH; at != 0; at = nodes[at + NEXT] * WIDTH) {
            if (nodes[at + LOW] == low && nodes[at + HIGH] == high && nodes[at] == level) {
                return at / WIDTH;
            }
        }
        if (size >= limit) {
            throw new Full();
        }
        if (size == buckets.length) {
            grow();
            bucket = hash(level, low, high) & (buckets.length - 1);
        }
        int node = size++;
        int at = node * WIDTH;
        nodes[at] = level;
        nodes[at + LOW] = low;
        nodes[at + HIGH] = high;
        nodes[at + NEXT] = buckets[bucket];
        buckets[bucket] = node;
        return node;
    }

    /** The nodes that these roots need, children first; the two constants are never among them. */
    int[] below(int... roots) {
        var needed = new BitSet(size);
        int last = ONE;
        for (int root : roots) {
            needed.set(root);
            last = Math.max(last, root);
        }
        for (int node = last; node > ONE; node = needed.previousSetBit(node - 1)) {
            needed.set(low(node));
            needed.set(high(node));
        }
        needed.clear(ZERO);
        needed.clear(ONE);
        return needed.stream().toArray();
    }

    /** The remembered result; -1 where there is none. */
    int remembered(int operation, int a, int b) {
        int at = (hash(operation, a, b) & cacheMask) * WIDTH;
        return cache[at] == operation && cache[at + 1] == a && cache[at + 2] == b ? cache[at + 3] : -1;
    }

    /** Remembers a result, and hands it on. Operations are numbered from 1. */
    int remember(int operation, int a, int b, int result) {
        int at = (hash(operation, a, b) & cacheMask) * WIDTH;
        cache[at] = operation;
        cache[at + 1] = a;
        cache[at + 2] = b;
        cache[at + 3] = result;
        return result;
    }

    private void grow() {
        int capacity = 2 * buckets.length;
        nodes = Arrays.copyOf(nodes, capacity * WIDTH);
        buckets = new int[capacity];
        for (int node = 2; node < size; node++) {
            int at = node * WIDTH;
            int bucket = hash(nodes[at], nodes[at + LOW], nodes[at + HIGH]) & (capacity - 1);
            nodes[at + NEXT] = buckets[bucket];
            buckets[bucket] = node;
        }
        if (capacity <= LARGEST_CACHE) {
            growCache(capacity);
        }
    }

    /** What is remembered stays so: to compute it again costs more than to move it. */
    private void growCache(int entries) {
        var old = cache;
        cache = new int[entries * WIDTH];
        cacheMask = entries - 1;
        for (int at = 0; at < old.length; at += WIDTH) {
            if (old[at] != 0) {
                remember(old[at], old[at + 1], old[at + 2], old[at + 3]);
            }
        }
    }

    private static int hash(int a, int b, int c) {
        int mixed = a * 0x9E3779B1 ^ b * 0x85EBCA6B ^ c * 0xC2B2AE35;
        mixed = (mixed ^ mixed >>> 15) * 0x2C1B3C6D;
        return mixed ^ mixed >>> 13;
    }
}
