package dev.nospof.components.aws.parts;

import com.pulumi.resources.ResourceArgs;
import dev.nospof.components.model.Annotations;
import dev.nospof.components.model.Child;
import dev.nospof.components.model.Profile;
import java.util.SortedMap;
import java.util.TreeMap;

/** A component's name and what was chosen of it, and what each of its children bears because of them. */
public interface Named {
    String name();

    Choices choices();

    default Profile profile() {
        return choices().profile();
    }

    /** The child's logical name. */
    default String nameOf(Child<?> child) {
        return child.nameIn(name());
    }

    /**
     * What every child is tagged with. AWS allows 50 tags; the console shows {@code Name}, rules and proof read the others. The caller's own win.
     */
    default SortedMap<String, String> tags(Child<?> child) {
        var tags = new TreeMap<String, String>();
        tags.put("Name", nameOf(child));
        tags.put(Annotations.COMPONENT, name());
        tags.put(Annotations.PROFILE, profile().name());
        tags.putAll(choices().tags());
        return tags;
    }

    /** The same and one more. */
    default SortedMap<String, String> tags(Child<?> child, String key, String value) {
        var tags = tags(child);
        tags.put(key, value);
        return tags;
    }

    /** The child's arguments after the caller's own changes. */
    default <A extends ResourceArgs> A built(Child<A> child, A args) {
        return choices().customised(child, args);
    }
}
