package dev.nospof.components.aws.table;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * By what items are found: an attribute that tells which, and perhaps one that puts those of the same first one in order.
 *
 * @param partition items with different values of it lie anywhere
 * @param sort items with the same {@code partition} lie in its order
 */
record TableKey(Attribute partition, Optional<Attribute> sort) {
    /** An attribute of an item. */
    record Attribute(String name, KeyType type) {
        Attribute {
            Checks.attribute(name);
        }
    }

    /** The types by name. */
    SortedMap<String, KeyType> types() {
        var types = new TreeMap<String, KeyType>();
        types.put(partition.name(), partition.type());
        sort.ifPresent(attribute -> types.put(attribute.name(), attribute.type()));
        return types;
    }
}
