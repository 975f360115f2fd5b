package dev.nospof.components.aws.database;

import com.pulumi.resources.ResourceArgs;
import dev.nospof.components.aws.ChildOptions;
import dev.nospof.components.model.Child;

/** What whoever makes children needs. */
record Making(Blueprint database, ChildOptions children) {
    String nameOf(Child<?> child) {
        return database.nameOf(child);
    }

    /** The child's arguments with the caller's last word. */
    <A extends ResourceArgs> A built(Child<A> child, A args) {
        return database.built(child, args);
    }

    boolean keeps() {
        return database.profile().protectsState();
    }
}
