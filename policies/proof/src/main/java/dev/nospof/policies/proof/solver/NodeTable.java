package dev.nospof.policies.proof.solver;

import java.util.Arrays;

/**
 * Nodes of decision diagrams, each stored once: a level and two branches, in int arrays. With them a cache of results, which forgets, and grows
 * with the table.
 *
 * <p>Node 0 is false, or no set; node 1 is true, or the empty set alone. A smaller level is nearer to the root.
 */
final class NodeTable {
    static final int ZERO = 0;
    static final int ONE = 1;
    private static final int CACHE_WIDTH = 4;
    private static final int LARGEST_CACHE = 1 << 22;

    /** More nodes than were allowed. Without a stack trace: it is an answer, and a common one. */
    static final class Full extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Full() {
            super("more nodes than allowed", null, false, false);
        }
    }

    private int limit;
    private int[] levels;
    private int[] lows;
    private int[] highs;
    private int[] nexts;
    private int[] buckets;
    private int size = 2;
    private int[] cache;
    private int cacheMask;

    NodeTable(int limit) {
        this.limit = limit;
        int capacity = 64;
        levels = new int[capacity];
        lows = new int[capacity];
        highs = new int[capacity];
        nexts = new int[capacity];
        buckets = new int[capacity];
        levels[ZERO] = Integer.MAX_VALUE;
        levels[ONE] = Integer.MAX_VALUE;
        cache = new int[capacity * CACHE_WIDTH];
        cacheMask = capacity - 1;
    }

    /** Sets how many nodes it may hold from now on. */
    void allow(int nodes) {
        limit = nodes;
    }

    int size() {
        return size;
    }

    int level(int node) {
        return levels[node];
    }

    int low(int node) {
        return lows[node];
    }

    int high(int node) {
        return highs[node];
    }

    /** The node with this level and these branches, whatever its kind of diagram would reduce it to. */
    int node(int level, int low, int high) {
        int bucket = hash(level, low, high) & (buckets.length - 1);
        for (int node = buckets[bucket]; node != 0; node = nexts[node]) {
            if (lows[node] == low && highs[node] == high && levels[node] == level) {
                return node;
            }
        }
        if (size >= limit) {
            throw new Full();
        }
        if (size == levels.length) {
            grow();
            bucket = hash(level, low, high) & (buckets.length - 1);
        }
        int node = size++;
        levels[node] = level;
        lows[node] = low;
        highs[node] = high;
        nexts[node] = buckets[bucket];
        buckets[bucket] = node;
        return node;
    }

    /** The remembered result; -1 where there is none. */
    int remembered(int operation, int a, int b) {
        int at = (hash(operation, a, b) & cacheMask) * CACHE_WIDTH;
        return cache[at] == operation && cache[at + 1] == a && cache[at + 2] == b ? cache[at + 3] : -1;
    }

    /** Remembers a result, and hands it on. Operations are numbered from 1. */
    int remember(int operation, int a, int b, int result) {
        int at = (hash(operation, a, b) & cacheMask) * CACHE_WIDTH;
        cache[at] = operation;
        cache[at + 1] = a;
        cache[at + 2] = b;
        cache[at + 3] = result;
        return result;
    }

    private void grow() {
        int capacity = 2 * levels.length;
        levels = Arrays.copyOf(levels, capacity);
        lows = Arrays.copyOf(lows, capacity);
        highs = Arrays.copyOf(highs, capacity);
        nexts = Arrays.copyOf(nexts, capacity);
        buckets = new int[capacity];
        for (int node = 2; node < size; node++) {
            int bucket = hash(levels[node], lows[node], highs[node]) & (capacity - 1);
            nexts[node] = buckets[bucket];
            buckets[bucket] = node;
        }
        if (capacity <= LARGEST_CACHE) {
            growCache(capacity);
        }
    }

    /** What is remembered stays so: to compute it again costs more than to move it. */
    private void growCache(int entries) {
        var old = cache;
        cache = new int[entries * CACHE_WIDTH];
        cacheMask = entries - 1;
        for (int at = 0; at < old.length; at += CACHE_WIDTH) {
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
