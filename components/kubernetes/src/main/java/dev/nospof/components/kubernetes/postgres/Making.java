package dev.nospof.components.kubernetes.postgres;

import com.pulumi.kubernetes.scheduling.v1.PriorityClass;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import com.pulumi.resources.ResourceArgs;
import dev.nospof.components.kubernetes.ChildOptions;
import dev.nospof.components.kubernetes.CustomObject;
import dev.nospof.components.kubernetes.CustomObjectArgs;
import dev.nospof.components.kubernetes.parts.Priority;
import dev.nospof.components.model.Child;
import java.util.List;

/** Names, changes and options of the children, however the database is run. */
record Making(Blueprint database, ChildOptions options) {
    String nameOf(Child<?> child) {
        return child.nameIn(database.name());
    }

    /** Of a child that callers have no key for. */
    String nameOf(String role) {
        return database.name() + "-" + role;
    }

    <A extends ResourceArgs> A built(Child<A> child, A args) {
        return database.args().customised(child, args);
    }

    CustomResourceOptions all() {
        return options.all();
    }

    CustomResourceOptions after(List<Resource> siblings) {
        return options.after(siblings);
    }

    /** Unless it is given one that exists. */
    List<Resource> priority() {
        if (database.existingPriorityClass().isPresent()) {
            return List.of();
        }
        var priority = Priority.of(
                database.priorityClass(),
                database.labels(),
                "Database " + database.namespace() + "/" + database.name());
        return List.of(new PriorityClass(
                nameOf(ReplicatedPostgres.PRIORITY), built(ReplicatedPostgres.PRIORITY, priority), all()));
    }

    CustomObject custom(Child<CustomObjectArgs> child, CustomObjectArgs args) {
        return new CustomObject(nameOf(child), built(child, args), all());
    }
}
