package dev.nospof.engine.inside;

import com.pulumi.resources.Resource;
import com.pulumi.resources.ResourceTransformation;
import java.lang.StackWalker.StackFrame;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Notes where each resource is declared, and changes none.
 *
 * <p>A transformation, because the SDK calls those inside the resource's constructor: the line of the program that wrote {@code new} is
 * then still on the stack.
 */
final class Sightings implements ResourceTransformation {
    /** Who stands between the program's line and this class; a program lives elsewhere. */
    private static final List<String> MACHINERY = List.of(
            "com.pulumi.",
            "dev.nospof.engine.",
            "dev.nospof.components.",
            "java.",
            "javax.",
            "jdk.",
            "sun.",
            "com.sun.",
            "com.google.common.",
            "kotlin.",
            "scala.");

    private final Line line;
    private final Map<Resource, Integer> numbers = Collections.synchronizedMap(new IdentityHashMap<>());

    Sightings(Line line) {
        this.line = line;
    }

    @Override
    public Optional<Result> apply(Args args) {
        var resource = args.resource();
        line.tell(
                "constructed " + number(resource),
                resource.pulumiResourceType() + "\n" + resource.pulumiResourceName() + "\n" + declarer(resource));
        return Optional.empty();
    }

    /** The number under which a resource was announced; it names the resource on the line and nowhere else. */
    int number(Resource resource) {
        return numbers.computeIfAbsent(resource, unseen -> numbers.size());
    }

    /** The line that wrote {@code new}: a component of the program's own is not declared in its own constructor. */
    private static String declarer(Resource resource) {
        var constructed = new HashSet<String>();
        for (Class<?> type = resource.getClass(); type != null; type = type.getSuperclass()) {
            constructed.add(type.getName());
        }
        return nearest(
                frame -> !(frame.getMethodName().equals("<init>") && constructed.contains(frame.getClassName())));
    }

    /** The program's own nearest line as {@code class file line}; empty when the program has none on this stack. */
    static String caller() {
        return nearest(frame -> true);
    }

    private static String nearest(Predicate<StackFrame> wanted) {
        return StackWalker.getInstance().walk(frames -> frames.filter(Sightings::ofTheProgram)
                .filter(wanted)
                .findFirst()
                .map(frame -> frame.getClassName() + " " + frame.getFileName() + " " + frame.getLineNumber())
                .orElse(""));
    }

    private static boolean ofTheProgram(StackFrame frame) {
        return MACHINERY.stream().noneMatch(frame.getClassName()::startsWith);
    }
}
