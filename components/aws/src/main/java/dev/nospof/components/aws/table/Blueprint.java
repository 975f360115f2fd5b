package dev.nospof.components.aws.table;

import dev.nospof.components.aws.parts.Choices;
import dev.nospof.components.aws.parts.Given;
import dev.nospof.components.aws.parts.Named;
import dev.nospof.components.model.Annotations;
import dev.nospof.components.model.Child;
import java.util.SortedMap;

/** A table's name and arguments: all that its children are made of. */
record Blueprint(String name, GlobalTableArgs args) implements Named {
    static Blueprint of(String name, GlobalTableArgs args) {
        return new Blueprint(new Given("GlobalTable").name(name), args);
    }

    @Override
    public Choices choices() {
        return args.choices();
    }

    /** What rules and proof have to know of the table itself. */
    SortedMap<String, String> meaning(Child<?> child) {
        var tags = tags(child, Annotations.NAME, name);
        tags.put(Annotations.REGIONS, String.valueOf(profile().regions()));
        return tags;
    }
}
