package dev.nospof.cli.render;

import dev.nospof.policies.graph.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.representer.StandardRepresenter;

/**
 * A Kubernetes object as YAML that every parser reads alike.
 *
 * <p>Kubernetes reads YAML 1.1, in which {@code on}, {@code no} and {@code 0755} are not text; other tools read 1.2, in which they are. Any
 * text that could be taken for something else is quoted.
 */
final class ManifestYaml {
    private static final List<String> FIRST = List.of("apiVersion", "kind", "metadata");
    private static final Pattern PLAINLY_TEXT = Pattern.compile("[A-Za-z/][A-Za-z0-9_./-]*(:[A-Za-z0-9_./-]+)*");
    private static final Set<String> NOT_TEXT_IN_1_1 =
            Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf");

    private static final DumpSettings SETTINGS = DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setDefaultScalarStyle(ScalarStyle.PLAIN)
            .setIndicatorIndent(2)
            .setIndentWithIndicator(true)
            .setIndent(2)
            .setWidth(160)
            .setSplitLines(false)
            .build();

    private ManifestYaml() {}

    /** One document, without a separator. Fields in the order of the alphabet, but for apiVersion, kind and metadata, which lead. */
    static String of(Value.Fields object) {
        return new Dump(SETTINGS, new QuotingRepresenter()).dumpToString(plain(object, true));
    }

    private static Object plain(Value value, boolean top) {
        if (value instanceof Value.Fields fields) {
            var map = new LinkedHashMap<String, Object>();
            if (top) {
                FIRST.forEach(name -> put(map, name, fields.fields().getOrDefault(name, Value.NOTHING)));
            }
            fields.fields().forEach((name, field) -> put(map, name, field));
            return map;
        }
        if (value instanceof Value.Items items) {
            return items.items().stream().map(item -> plain(item, false)).toList();
        }
        if (value instanceof Value.Numeric numeric) {
            var number = numeric.number();
            return number.scale() <= 0 ? (Object) number.toBigIntegerExact() : (Object) number.doubleValue();
        }
        if (value instanceof Value.Flag flag) {
            return flag.flag();
        }
        if (value instanceof Value.Text text) {
            return text.text();
        }
        throw new IllegalArgumentException("A value that is " + value.kind() + " can not be written to a manifest.");
    }

    private static void put(Map<String, Object> map, String name, Value value) {
        if (!(value instanceof Value.Nothing)) {
            map.computeIfAbsent(name, n -> plain(value, false));
        }
    }

    private static final class QuotingRepresenter extends StandardRepresenter {
        QuotingRepresenter() {
            super(SETTINGS);
            representers.put(String.class, this::text);
        }

        private Node text(Object data) {
            var text = (String) data;
            if (text.contains("\n")) {
                return representScalar(Tag.STR, text, ScalarStyle.LITERAL);
            }
            var plain =
                    PLAINLY_TEXT.matcher(text).matches() && !NOT_TEXT_IN_1_1.contains(text.toLowerCase(Locale.ROOT));
            return representScalar(Tag.STR, text, plain ? ScalarStyle.PLAIN : ScalarStyle.DOUBLE_QUOTED);
        }
    }
}
