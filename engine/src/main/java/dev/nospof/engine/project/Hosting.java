package dev.nospof.engine.project;

/** Where a program runs. Both ways give the same graph; only {@link #IN_PROCESS} knows the line that declared a resource. */
public enum Hosting {
    /** In this JVM; in a JVM of its own if the program's SDK does not fit, or if it misses a file that its own folder may have. */
    AUTOMATIC,
    /** In this JVM, in a class loader of its own: fast. Its working folder is this JVM's. */
    IN_PROCESS,
    /** In a JVM of its own, in the project's folder, over Pulumi's supported protocol: slower by a JVM's start, works with every SDK. */
    CHILD_JVM
}
