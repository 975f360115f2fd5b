package dev.nospof.tests.standin.aws.sdk;

import com.pulumi.core.annotations.Export;
import com.pulumi.core.annotations.ResourceType;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One resource type as the SDK's own classes declare it.
 *
 * @param token {@code aws:ec2/subnet:Subnet}
 * @param outputs what a program can read back
 */
public record SdkResource(String token, Shape inputs, SortedMap<String, Answered> outputs) {
    /**
     * One property that can be read.
     *
     * @param always false where the SDK says that it may be absent
     */
    public record Answered(Kind kind, boolean always) {}

    public SdkResource {
        outputs = Collections.unmodifiableSortedMap(new TreeMap<>(outputs));
    }

    /** The type of this token, if the SDK has one. */
    public static Optional<SdkResource> of(String token) {
        return find(className(token))
                .filter(type -> type.isAnnotationPresent(ResourceType.class)
                        && type.getAnnotation(ResourceType.class).type().equals(token))
                .flatMap(type -> find(type.getName() + "Args")
                        .map(args -> new SdkResource(token, new Shape(args), outputs(type))));
    }

    /** What a function of the provider takes, if the SDK has such a function: {@code aws:index/getRegion:getRegion}. */
    public static Optional<Shape> function(String token) {
        var name = className(token);
        var at = name.lastIndexOf('.') + 1;
        var type = Character.toUpperCase(name.charAt(at)) + name.substring(at + 1);
        return find(name.substring(0, at) + "inputs." + type + "Args").map(Shape::new);
    }

    /** What a provider can be set to. */
    public static Shape settings() {
        return new Shape(find("com.pulumi.aws.ProviderArgs").orElseThrow());
    }

    private static String className(String token) {
        var parts = token.split("[:/]", -1);
        if (parts.length != 4 || !parts[0].equals("aws")) {
            return "";
        }
        var module = parts[1].toLowerCase(Locale.ROOT);
        return "com.pulumi.aws." + (module.equals("index") ? "" : module + ".") + parts[3];
    }

    private static Optional<Class<?>> find(String name) {
        try {
            return Optional.of(Class.forName(name, false, SdkResource.class.getClassLoader()));
        } catch (ClassNotFoundException | NoClassDefFoundError unknown) {
            return Optional.empty();
        }
    }

    private static SortedMap<String, Answered> outputs(Class<?> type) {
        var outputs = new TreeMap<String, Answered>();
        Arrays.stream(type.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(Export.class))
                .forEach(field -> outputs.put(
                        field.getAnnotation(Export.class).name(),
                        new Answered(DeclaredTypes.kind(field.getGenericType()), always(type, field))));
        return outputs;
    }

    /** The getter of what may be absent yields an Optional. */
    private static boolean always(Class<?> type, Field field) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().equals(field.getName()) && method.getParameterCount() == 0)
                .map(method -> ((ParameterizedType) method.getGenericReturnType()).getActualTypeArguments()[0])
                .noneMatch(read -> read instanceof ParameterizedType generic && generic.getRawType() == Optional.class);
    }
}
