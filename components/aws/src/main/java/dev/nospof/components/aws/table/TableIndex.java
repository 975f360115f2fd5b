package dev.nospof.components.aws.table;

import dev.nospof.components.aws.table.TableKey.Attribute;
import java.util.Optional;

/**
 * Another way to find a table's items, which follows the table a moment behind: {@code TableIndex.of("by-customer", "customer").sortedBy("placed", NUMBER)}. It holds all of each item.
 */
public final class TableIndex {
    private final String name;
    private final TableKey key;

    private TableIndex(String name, TableKey key) {
        this.name = name;
        this.key = key;
    }

    /** By an attribute that is a text. */
    public static TableIndex of(String name, String attribute) {
        return of(name, attribute, KeyType.TEXT);
    }

    /**
     * By an attribute of this type.
     *
     * @throws dev.nospof.components.model.UnsafeArgs if DynamoDB would refuse a name
     */
    public static TableIndex of(String name, String attribute, KeyType type) {
        return new TableIndex(Checks.index(name), new TableKey(new Attribute(attribute, type), Optional.empty()));
    }

    /** In the order of another attribute. */
    public TableIndex sortedBy(String attribute, KeyType type) {
        return new TableIndex(name, new TableKey(key.partition(), Optional.of(new Attribute(attribute, type))));
    }

    public String name() {
        return name;
    }

    TableKey key() {
        return key;
    }
}
