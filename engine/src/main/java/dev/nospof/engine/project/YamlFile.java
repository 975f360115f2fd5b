package dev.nospof.engine.project;

import dev.nospof.engine.refusal.ProjectRefusals;
import dev.nospof.policies.graph.Value;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** One of a project's YAML files, as a value. */
final class YamlFile {
    private YamlFile() {}

    /**
     * The file's content; no fields for an empty file.
     *
     * @throws dev.nospof.engine.refusal.NoGraph if it is not YAML, has a key twice, or is not an object
     */
    static Value.Fields read(Path file) {
        Object content;
        try {
            var settings = LoadSettings.builder()
                    .setLabel(String.valueOf(file.getFileName()))
                    .setAllowDuplicateKeys(false)
                    .setMaxAliasesForCollections(50)
                    .build();
            content = new Load(settings).loadFromString(Files.readString(file));
        } catch (MarkedYamlEngineException notYaml) {
            var where = notYaml.getProblemMark()
                    .map(mark -> "line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1) + ": ")
                    .orElse("");
            throw ProjectRefusals.unreadable(file, where + oneLine(notYaml.getProblem()));
        } catch (YamlEngineException notYaml) {
            throw ProjectRefusals.unreadable(file, oneLine(notYaml.getMessage()));
        } catch (MalformedInputException notText) {
            throw ProjectRefusals.unreadable(file, "it is not UTF-8 text");
        } catch (IOException broken) {
            throw ProjectRefusals.unreadable(file, oneLine(String.valueOf(broken.getMessage())));
        }
        var value = value(content);
        if (value instanceof Value.Nothing) {
            return Value.Fields.NONE;
        }
        if (value instanceof Value.Fields fields) {
            return fields;
        }
        throw ProjectRefusals.malformed(file, "the content", value.kind(), "an object");
    }

    private static String oneLine(String problem) {
        return problem.lines().findFirst().orElse("unknown");
    }

    private static Value value(Object content) {
        if (content instanceof Map<?, ?> map) {
            var fields = new TreeMap<String, Value>();
            map.forEach((key, value) -> fields.put(String.valueOf(key), value(value)));
            return new Value.Fields(fields);
        }
        if (content instanceof List<?> list) {
            return new Value.Items(list.stream().map(YamlFile::value).toList());
        }
        if (content instanceof Boolean flag) {
            return Value.of(flag);
        }
        if (content instanceof Number number) {
            return new Value.Numeric(new BigDecimal(number.toString()));
        }
        return content == null ? Value.NOTHING : Value.of(content.toString());
    }
}
