package dev.nospof.policies.graph.read;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** The YAML documents of an input, built straight from the parser's events: no tree of nodes stands in between. */
final class YamlDocuments {
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setSchema(new CoreSchema())
            .setCodePointLimit(Integer.MAX_VALUE)
            .build();

    private YamlDocuments() {}

    /** Every document with content; one of comments only is none. */
    static List<Document> in(Input input) {
        var reader = new InputStreamReader(new ByteArrayInputStream(input.bytes()), StandardCharsets.UTF_8);
        try {
            return documents(input, new Parse(SETTINGS).parseReader(reader).iterator());
        } catch (MarkedYamlEngineException bad) {
            throw unreadable(input, bad);
        } catch (YamlEngineException bad) {
            throw UnreadablePlan.notYaml(input.name(), 1, String.valueOf(bad.getMessage()));
        }
    }

    private static List<Document> documents(Input input, Iterator<Event> events) {
        var documents = new ArrayList<Document>();
        while (events.hasNext()) {
            if (events.next().getEventId() == Event.ID.DocumentStart) {
                new YamlValues(input, events, SETTINGS).document().ifPresent(documents::add);
            }
        }
        return documents;
    }

    private static UnreadablePlan unreadable(Input input, MarkedYamlEngineException bad) {
        var line = bad.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
        var problem = String.valueOf(bad.getProblem());
        if (problem.contains("TAB") || problem.contains("\\t") || problem.contains("'\t'")) {
            return UnreadablePlan.tab(input.name(), line);
        }
        return UnreadablePlan.notYaml(input.name(), line, problem);
    }
}
