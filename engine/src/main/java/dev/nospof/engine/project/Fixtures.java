package dev.nospof.engine.project;

import dev.nospof.policies.graph.Value;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a program is told when it asks about the world outside, since nothing outside is asked: other stacks' outputs, function calls,
 * resources that exist already.
 *
 * @param stacks by the name in {@code new StackReference(name)}
 * @param invokes the first that matches answers
 * @param reads the first that matches answers
 */
public record Fixtures(SortedMap<String, StackOutputs> stacks, List<Invoke> invokes, List<Read> reads) {
    public static final Fixtures NONE = new Fixtures(new TreeMap<>(), List.of(), List.of());

    public Fixtures {
        stacks = new TreeMap<>(stacks);
        invokes = List.copyOf(invokes);
        reads = List.copyOf(reads);
    }

    /** These, and where they say nothing, the others. */
    public Fixtures before(Fixtures others) {
        var allStacks = new TreeMap<>(others.stacks);
        allStacks.putAll(stacks);
        return new Fixtures(allStacks, joined(invokes, others.invokes), joined(reads, others.reads));
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    public Optional<StackOutputs> stack(String name) {
        return Optional.ofNullable(stacks.get(name));
    }

    /** What a function answers to these arguments. */
    public Optional<Value.Fields> invoke(String token, Value.Fields args) {
        return invokes.stream()
                .filter(invoke -> invoke.token.equals(token) && includes(args, invoke.args))
                .map(Invoke::result)
                .findFirst();
    }

    /** The state of an existing resource. */
    public Optional<Value.Fields> read(String type, String id) {
        return reads.stream()
                .filter(read -> read.type.equals(type) && read.id.equals(id))
                .map(Read::properties)
                .findFirst();
    }

    private static boolean includes(Value whole, Value part) {
        if (whole instanceof Value.Secret secret) {
            return includes(secret.content(), part);
        }
        if (whole instanceof Value.Fields all && part instanceof Value.Fields some) {
            return some.fields().entrySet().stream()
                    .allMatch(field ->
                            includes(all.fields().getOrDefault(field.getKey(), Value.NOTHING), field.getValue()));
        }
        return whole.equals(part);
    }

    /**
     * Another stack's outputs.
     *
     * @param secretOutputs those of its outputs that are secret, apart from the others
     */
    public record StackOutputs(Value.Fields outputs, Value.Fields secretOutputs) {}

    /**
     * A function's answer.
     *
     * @param args what the call's arguments must hold; they may hold more
     */
    public record Invoke(String token, Value.Fields args, Value.Fields result) {}

    /** An existing resource's state. */
    public record Read(String type, String id, Value.Fields properties) {}
}
