package dev.nospof.tests.standin.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.tests.standin.aws.sdk.Kind;
import dev.nospof.tests.standin.aws.sdk.SdkResource;
import dev.nospof.tests.standin.aws.sdk.Shape;
import dev.nospof.tests.standin.aws.types.Demands;
import dev.nospof.tests.standin.aws.types.Holds;
import dev.nospof.tests.standin.aws.types.KnownType;
import dev.nospof.tests.standin.aws.types.KnownTypes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The tables name only what there is. */
class TablesTest {
    private static final Pattern HOLE = Pattern.compile("\\{(?:of:|last:|host:)?([A-Za-z]+)[^}]*}");
    private static final List<String> GENERATED = List.of(
            "region", "account", "id", "arn", "uuid", "digits", "publicip", "path", "lbkind", "wafscope", "dbport");

    @Test
    void everyTypeIsOneOfTheSdks() {
        assertThat(KnownTypes.all()).hasSizeGreaterThan(130).allMatch(type -> SdkResource.of(type.token())
                .isPresent());
    }

    @Test
    void everyOperationIsOneOfAws() throws IOException {
        var models = PublishedModels.onThisMachine();
        var missing = new ArrayList<String>();
        for (var type : KnownTypes.all()) {
            for (var operation : type.operations()) {
                var colon = operation.indexOf(':');
                if (models.operation(operation.substring(0, colon), operation.substring(colon + 1))
                        .isEmpty()) {
                    missing.add(type.token() + " " + operation);
                }
            }
            type.cloudFormation()
                    .filter(name -> models.resourceType(name).isEmpty())
                    .ifPresent(name -> missing.add(type.token() + " " + name));
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void everyPropertyOfATypeIsOneOfTheSdks() {
        var unknown = new ArrayList<String>();
        for (var type : KnownTypes.all()) {
            var inputs = inputs(type.token());
            List.of(type.anew(), type.notAnew(), type.unique(), holes(type)).stream()
                    .flatMap(Collection::stream)
                    .filter(property -> !has(inputs, property))
                    .forEach(property -> unknown.add(type.token() + " " + property));
            type.outputs().keySet().stream()
                    .filter(output -> !SdkResource.of(type.token())
                            .orElseThrow()
                            .outputs()
                            .containsKey(output.replaceFirst("\\..*", "")))
                    .forEach(output -> unknown.add(type.token() + " out." + output));
        }

        assertThat(unknown).isEmpty();
    }

    @Test
    void everyLimitDocumentAndNameIsOfAPropertyOfTheSdks() {
        var unknown = Demands.all().stream()
                .filter(line -> !has(inputs(line.get(0)), line.get(1)))
                .toList();

        assertThat(unknown).isEmpty();
    }

    @Test
    void everyHolderHasTheProperty() {
        assertThat(Holds.all())
                .hasSizeGreaterThan(50)
                .allMatch(hold -> has(inputs(hold.holder()), hold.property()))
                .allMatch(hold -> KnownTypes.find(hold.held()).isPresent());
    }

    private static Shape inputs(String token) {
        return SdkResource.of(token)
                .orElseThrow(() -> new AssertionError(token))
                .inputs();
    }

    private static List<String> holes(KnownType type) {
        var forms = new ArrayList<>(type.outputs().values());
        forms.add(type.id());
        type.arn().ifPresent(forms::add);
        return forms.stream()
                .flatMap(form -> HOLE.matcher(form).results())
                .filter(hole -> !hole.group().matches("\\{(hex|code|CODE)\\d*}"))
                .map(hole -> hole.group(1))
                .filter(hole -> !GENERATED.contains(hole))
                .toList();
    }

    private static boolean has(Shape shape, String path) {
        var dot = path.indexOf('.');
        var property = shape.properties().get(dot < 0 ? path : path.substring(0, dot));
        if (property == null || dot < 0) {
            return property != null;
        }
        var kind = property.kind() instanceof Kind.Listed list ? list.item() : property.kind();
        return kind instanceof Kind.Nested nested && has(nested.shape(), path.substring(dot + 1));
    }
}
