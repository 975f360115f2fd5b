package dev.nospof.cli;

/** How results are said: in words for a person, or as JSON that holds all that the words say. */
public enum Format {
    text,
    json
}
