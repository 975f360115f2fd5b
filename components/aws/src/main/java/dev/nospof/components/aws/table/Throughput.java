package dev.nospof.components.aws.table;

/** Capacity that is paid whether it is used or not, of a table and of each of its indexes. */
record Throughput(Capacity reads, Capacity writes) {}
