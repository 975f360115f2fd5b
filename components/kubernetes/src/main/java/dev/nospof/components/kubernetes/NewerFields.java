package dev.nospof.components.kubernetes;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.InputArgs;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Fields that Kubernetes has and the SDK's types lack: {@code lifecycle.preStop.sleep}, {@code trafficDistribution}.
 *
 * <p>The SDK reads arguments by their content, not by their class, when it registers a resource. So a map with the same fields and one
 * more can stand where the typed value stood, and everything around it stays typed:
 *
 * <pre>{@code
 * LifecycleArgs.builder()
 *     .preStop(NewerFields.with(LifecycleHandlerArgs.Empty, "sleep", Map.of("seconds", 15)))
 * }</pre>
 *
 * <p><b>Does not promise</b> that the value can be read back: an {@code applyValue} on it throws a {@link ClassCastException}. Replace it
 * as a whole instead.
 */
public final class NewerFields {
    private NewerFields() {}

    /** These arguments with one field more, which may itself be a map, a list or an {@code Output}. */
    public static <A extends InputArgs> Output<A> with(A args, String field, Object value) {
        var fields = fieldsOf(args);
        fields.put(field, value);
        @SuppressWarnings("unchecked") // See above: only ever handed on to the SDK, which looks at the content.
        var output = (Output<A>) (Output<?>) Output.of(fields);
        return output;
    }

    private static SortedMap<String, Object> fieldsOf(InputArgs args) {
        var fields = new TreeMap<String, Object>();
        for (var field : args.getClass().getDeclaredFields()) {
            var annotation = field.getAnnotation(Import.class);
            if (annotation == null) {
                continue;
            }
            try {
                field.setAccessible(true);
                var value = field.get(args);
                if (value != null) {
                    fields.put(annotation.name().isEmpty() ? field.getName() : annotation.name(), value);
                }
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("The SDK's " + args.getClass() + " does not let its fields be read", e);
            }
        }
        return fields;
    }
}
