package dev.nospof.tests.standin.aws.sdk;

import com.pulumi.core.Either;
import com.pulumi.core.Output;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads Java's types as kinds of values. */
final class DeclaredTypes {
    private static final Map<Class<?>, Kind> SIMPLE = Map.of(
            String.class,
            Kind.TEXT,
            Boolean.class,
            Kind.FLAG,
            Integer.class,
            Kind.WHOLE,
            Double.class,
            Kind.NUMBER,
            boolean.class,
            Kind.FLAG,
            int.class,
            Kind.WHOLE,
            double.class,
            Kind.NUMBER);

    private DeclaredTypes() {}

    static Kind kind(Type type) {
        if (type instanceof ParameterizedType generic) {
            var raw = (Class<?>) generic.getRawType();
            var arguments = generic.getActualTypeArguments();
            if (raw == Output.class || raw == Optional.class) {
                return kind(arguments[0]);
            }
            if (raw == List.class) {
                return new Kind.Listed(kind(arguments[0]));
            }
            if (raw == Map.class) {
                return new Kind.Mapped(kind(arguments[1]));
            }
            if (raw == Either.class) {
                return new Kind.Choice(List.of(kind(arguments[0]), kind(arguments[1])));
            }
            return Kind.ANYTHING;
        }
        return type instanceof Class<?> simple ? simple(simple) : Kind.ANYTHING;
    }

    private static Kind simple(Class<?> type) {
        if (type.isEnum()) {
            return Kind.TEXT;
        }
        if (SIMPLE.containsKey(type)) {
            return SIMPLE.get(type);
        }
        return type.getName().startsWith("com.pulumi.aws.") ? new Kind.Nested(new Shape(type)) : Kind.ANYTHING;
    }
}
