package dev.nospof.components.aws.parts;

import com.pulumi.resources.ResourceArgs;
import dev.nospof.components.aws.AlarmTopics;
import dev.nospof.components.model.Changes;
import dev.nospof.components.model.Child;
import dev.nospof.components.model.Profile;
import dev.nospof.components.model.Runbooks;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was chosen that every component lets its caller choose.
 *
 * @param profile how strict it is
 * @param alarms who hears of trouble; empty where nobody is to
 * @param runbooks where the alarms' pages are
 * @param tags on every child, beside the component's own
 * @param changes the caller's last word on children's arguments
 */
public record Choices(
        Profile profile,
        Optional<AlarmTopics> alarms,
        Runbooks runbooks,
        SortedMap<String, String> tags,
        Changes changes) {
    static final Choices DEFAULT =
            new Choices(Profile.PROD, Optional.empty(), Runbooks.DEFAULT, new TreeMap<>(Map.of()), Changes.NONE);

    public Choices {
        tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
    }

    /** The child's arguments after the caller's own changes. */
    public <A extends ResourceArgs> A customised(Child<A> child, A args) {
        return changes.appliedTo(child, args);
    }
}
