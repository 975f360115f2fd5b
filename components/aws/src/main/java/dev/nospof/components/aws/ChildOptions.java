package dev.nospof.components.aws;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.ProviderResource;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Hands a component's options on to its children: those that the Java SDK does not hand on by itself (protection, retention, ignored changes, what has to
 * exist first). The provider and transformations reach them through the parent, aliases through their names.
 *
 * @param component the parent
 * @param options as the component was given them
 * @param provider that makes the children, where it is not the component's: in another region
 */
public record ChildOptions(
        ComponentResource component, ComponentResourceOptions options, Optional<ProviderResource> provider) {
    public ChildOptions(ComponentResource component, ComponentResourceOptions options) {
        this(component, options, Optional.empty());
    }

    /** For children that this provider makes. */
    public ChildOptions by(ProviderResource other) {
        return new ChildOptions(component, options, Optional.of(other));
    }

    /** For a child to which all of them apply. */
    public CustomResourceOptions all() {
        return child(List.of(), false).build();
    }

    /** For a child that also has to wait for its siblings, and is deleted before them. */
    public CustomResourceOptions after(List<? extends Resource> siblings) {
        return child(siblings, false).build();
    }

    /**
     * For a child that holds what cannot be had back: its deletion is refused unless the caller says otherwise.
     *
     * @param protects whether the profile protects state
     */
    public CustomResourceOptions kept(boolean protects) {
        return child(List.of(), protects).build();
    }

    /**
     * For a child that holds what cannot be had back, and of which others than this program decide some properties once it is there.
     *
     * @param ignored those properties
     */
    public CustomResourceOptions kept(boolean protects, List<? extends Resource> siblings, List<String> ignored) {
        var all = new ArrayList<>(options.getIgnoreChanges());
        all.addAll(ignored);
        return child(siblings, protects).ignoreChanges(all).build();
    }

    private CustomResourceOptions.Builder child(List<? extends Resource> siblings, boolean protects) {
        var child = CustomResourceOptions.builder()
                .parent(component)
                .dependsOn(Output.concatList(options.getDependsOn(), Output.of(List.copyOf(siblings))))
                .ignoreChanges(options.getIgnoreChanges());
        if (protects) {
            child.protect(true);
        }
        options.getProtect().ifPresent(child::protect);
        options.getRetainOnDelete().ifPresent(child::retainOnDelete);
        options.getCustomTimeouts().ifPresent(child::customTimeouts);
        provider.ifPresent(child::provider);
        return child;
    }
}
