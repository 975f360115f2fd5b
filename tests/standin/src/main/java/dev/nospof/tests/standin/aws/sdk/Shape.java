package dev.nospof.tests.standin.aws.sdk;

import com.pulumi.core.annotations.Import;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the SDK lets a program say in one place: the {@code @Import} fields of one of its classes.
 *
 * <p>Looked up when asked for, since some shapes contain themselves.
 */
public record Shape(Class<?> declared) {
    /** One property that may be given. */
    public record Property(String name, Kind kind, boolean required) {}

    private static final ClassValue<SortedMap<String, Property>> KNOWN = new ClassValue<>() {
        @Override
        protected SortedMap<String, Property> computeValue(Class<?> declared) {
            var properties = new TreeMap<String, Property>();
            for (Class<?> type = declared; type != Object.class; type = type.getSuperclass()) {
                Arrays.stream(type.getDeclaredFields())
                        .filter(field -> field.isAnnotationPresent(Import.class))
                        .map(Shape::property)
                        .forEach(property -> properties.put(property.name(), property));
            }
            return Collections.unmodifiableSortedMap(properties);
        }
    };

    public SortedMap<String, Property> properties() {
        return KNOWN.get(declared);
    }

    private static Property property(Field field) {
        var said = field.getAnnotation(Import.class);
        var name = said.name().isEmpty() ? field.getName() : said.name();
        return new Property(name, DeclaredTypes.kind(field.getGenericType()), said.required());
    }
}
