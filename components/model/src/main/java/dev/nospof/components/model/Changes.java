package dev.nospof.components.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What a caller changes of the children's arguments, in order. */
public record Changes(List<Change<?>> all) {
    public static final Changes NONE = new Changes(List.of());

    public Changes {
        all = List.copyOf(all);
    }

    public <A> Changes and(Child<A> child, UnaryOperator<A> operator) {
        var more = new ArrayList<>(all);
        more.add(new Change<>(child, operator));
        return new Changes(more);
    }

    /** The child's arguments after all changes of it. */
    public <A> A appliedTo(Child<A> child, A args) {
        var changed = args;
        for (var change : all) {
            if (change.child().covers(child)) {
                changed = child.type().cast(change.applied(changed));
            }
        }
        return changed;
    }

    /** One change of one child. */
    public record Change<A>(Child<A> child, UnaryOperator<A> operator) {
        A applied(Object args) {
            return operator.apply(child.type().cast(args));
        }
    }
}
