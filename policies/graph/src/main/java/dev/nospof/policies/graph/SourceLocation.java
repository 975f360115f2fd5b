package dev.nospof.policies.graph;

/**
 * Where a person wrote what became a resource.
 *
 * @param file a path as the reader was given it, or a Java source file's name
 * @param line from 1; 0 when only the file is known
 */
public record SourceLocation(String file, int line) {
    @Override
    public String toString() {
        return line > 0 ? file + ":" + line : file;
    }
}
