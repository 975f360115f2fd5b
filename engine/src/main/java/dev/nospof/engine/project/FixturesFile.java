package dev.nospof.engine.project;

import dev.nospof.engine.project.Fixtures.Invoke;
import dev.nospof.engine.project.Fixtures.Read;
import dev.nospof.engine.project.Fixtures.StackOutputs;
import dev.nospof.engine.refusal.FixtureRefusals;
import dev.nospof.policies.graph.Value;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads {@code nospof-fixtures.yaml}: what holds for every environment, and below {@code environments} what holds for one and goes
 * before it.
 */
final class FixturesFile {
    private static final Set<String> NAMES = Set.of("stackReferences", "invokes", "reads", "environments");

    private FixturesFile() {}

    /** None when the folder has no such file. */
    static Fixtures read(Path folder, String environment) {
        var file = folder.resolve(FixtureRefusals.FILE);
        if (!Files.exists(file)) {
            return Fixtures.NONE;
        }
        var content = YamlFile.read(file);
        var own = object(object(content, "environments", ""), environment, "environments.");
        return fixtures(own, "environments." + environment + ".").before(fixtures(content, ""));
    }

    private static Fixtures fixtures(Value.Fields content, String place) {
        content.fields().keySet().stream()
                .filter(name -> !NAMES.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw FixtureRefusals.malformed(
                            FixtureRefusals.FILE,
                            place + name,
                            "a name that means nothing here",
                            String.join(", ", NAMES.stream().sorted().toList()));
                });
        var stacks = new TreeMap<String, StackOutputs>();
        object(content, "stackReferences", place).fields().forEach((name, value) -> {
            var at = place + "stackReferences." + name;
            var stack = object(value, at);
            stacks.put(
                    name,
                    new StackOutputs(object(stack, "outputs", at + "."), object(stack, "secretOutputs", at + ".")));
        });
        return new Fixtures(
                stacks,
                items(content, "invokes", place).stream()
                        .map(item -> new Invoke(
                                text(item.value(), "token", item.at()),
                                object(item.value(), "args", item.at() + "."),
                                object(item.value(), "result", item.at() + ".")))
                        .toList(),
                items(content, "reads", place).stream()
                        .map(item -> new Read(
                                text(item.value(), "type", item.at()),
                                text(item.value(), "id", item.at()),
                                object(item.value(), "properties", item.at() + ".")))
                        .toList());
    }

    private record Item(Value.Fields value, String at) {}

    private static List<Item> items(Value.Fields content, String name, String place) {
        var value = content.fields().getOrDefault(name, Value.NOTHING);
        if (value instanceof Value.Nothing) {
            return List.of();
        }
        if (!(value instanceof Value.Items items)) {
            throw FixtureRefusals.malformed(FixtureRefusals.FILE, place + name, value.kind(), "a list");
        }
        var found = new ArrayList<Item>();
        for (int i = 0; i < items.items().size(); i++) {
            var at = place + name + "[" + i + "]";
            found.add(new Item(object(items.items().get(i), at), at));
        }
        return found;
    }

    private static Value.Fields object(Value.Fields content, String name, String place) {
        return object(content.fields().getOrDefault(name, Value.NOTHING), place + name);
    }

    private static Value.Fields object(Value value, String at) {
        if (value instanceof Value.Nothing) {
            return Value.Fields.NONE;
        }
        if (value instanceof Value.Fields fields) {
            return fields;
        }
        throw FixtureRefusals.malformed(FixtureRefusals.FILE, at, value.kind(), "an object");
    }

    private static String text(Value.Fields content, String name, String place) {
        var value = content.fields().getOrDefault(name, Value.NOTHING);
        if (value instanceof Value.Text text) {
            return text.text();
        }
        throw FixtureRefusals.malformed(FixtureRefusals.FILE, place + "." + name, value.kind(), "text");
    }
}
