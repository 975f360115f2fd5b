package dev.nospof.components.kubernetes;

import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;

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
        var child = CustomResourceOptions.builder()
                .parent(component)
                .dependsOn(options.getDependsOn())
                .ignoreChanges(options.getIgnoreChanges());
        options.getProtect().ifPresent(child::protect);
        options.getRetainOnDelete().ifPresent(child::retainOnDelete);
        options.getCustomTimeouts().ifPresent(child::customTimeouts);
        return child.build();
    }
}
