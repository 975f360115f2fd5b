package dev.nospof.components.aws.table;

/** What an attribute holds by which items are found. */
public enum KeyType {
    TEXT("S"),
    NUMBER("N"),
    BYTES("B");

    private final String word;

    KeyType(String word) {
        this.word = word;
    }

    /** As DynamoDB has it. */
    String word() {
        return word;
    }
}
