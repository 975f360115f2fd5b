package dev.nospof.components.kubernetes;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import java.util.List;

/**
 * Hands a component's options on to its children.
 *
 * <p>The provider and transformations reach them through the parent by themselves, and the engine derives their aliases from the
 * parent's, since their names begin with its name. The rest does not in the Java SDK: protection, retention, ignored changes, what has
 * to exist first.
 *
 * @param component the parent
 * @param options as the component was given them
 */
public record ChildOptions(ComponentResource component, ComponentResourceOptions options) {
    /** For a child to which all of them apply. */
    public CustomResourceOptions all() {
        return after(List.of());
    }

    /** For a child that also has to wait for its siblings, and is deleted before them. */
    public CustomResourceOptions after(List<Resource> siblings) {
        var child = CustomResourceOptions.builder()
                .parent(component)
                .dependsOn(Output.concatList(options.getDependsOn(), Output.of(siblings)))
                .ignoreChanges(options.getIgnoreChanges());
        options.getProtect().ifPresent(child::protect);
        options.getRetainOnDelete().ifPresent(child::retainOnDelete);
        options.getCustomTimeouts().ifPresent(child::customTimeouts);
        return child.build();
    }
}
