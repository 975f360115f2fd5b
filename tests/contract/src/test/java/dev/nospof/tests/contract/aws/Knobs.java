package dev.nospof.tests.contract.aws;

import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.tests.testkit.Declared;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A component in its ordinary form, and every way to turn one of its knobs.
 *
 * @param component what tests call it
 * @param builder of its arguments
 * @param make makes it, with the builder changed as told
 * @param turns each by the name of the builder's method
 */
record Knobs<B>(String component, Class<B> builder, Consumer<UnaryOperator<B>> make, List<Turn<B>> turns) {
    /** One knob turned. */
    record Turn<B>(String knob, UnaryOperator<B> change) {}

    /** A plan with one knob turned; none where {@code knob} is empty. */
    record Form(String component, String knob, ResourceGraph plan) {
        @Override
        public String toString() {
            return component + (knob.isEmpty() ? "" : ", " + knob);
        }
    }

    static <B> Knobs<B> of(String component, Class<B> builder, Consumer<UnaryOperator<B>> make) {
        return new Knobs<>(component, builder, make, List.of());
    }

    Knobs<B> turn(String knob, UnaryOperator<B> change) {
        var more = new ArrayList<>(turns);
        more.add(new Turn<>(knob, change));
        return new Knobs<>(component, builder, make, more);
    }

    Form ordinary() {
        return new Form(component, "", Declared.by(() -> make.accept(b -> b)));
    }

    Stream<Form> turned() {
        return turns.stream()
                .map(turn -> new Form(component, turn.knob(), Declared.by(() -> make.accept(turn.change()))));
    }

    /** The builder's methods, inherited ones too, that are no knob here. The escape hatch is the caller's own responsibility. */
    SortedSet<String> forgotten() {
        var methods = new TreeSet<String>();
        for (var method : builder.getMethods()) {
            if (method.getReturnType().isAssignableFrom(builder)) {
                methods.add(method.getName());
            }
        }
        methods.remove("customise");
        turns.forEach(turn -> methods.remove(turn.knob()));
        return methods;
    }

    @Override
    public String toString() {
        return component;
    }
}
