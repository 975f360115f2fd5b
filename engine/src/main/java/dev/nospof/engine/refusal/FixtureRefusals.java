package dev.nospof.engine.refusal;

import dev.nospof.engine.refusal.NoGraph.Reason;
import dev.nospof.policies.graph.Urn;
import dev.nospof.policies.graph.Value;
import java.util.stream.Collectors;

/** The program asks about the world outside, and nobody has declared an answer. */
public final class FixtureRefusals {
    public static final String FILE = "nospof-fixtures.yaml";

    private FixtureRefusals() {}

    public static NoGraph stack(String program, String environment, String name) {
        return NoGraph.because(
                Reason.FIXTURE,
                program + ": the program reads the outputs of stack '" + name + "', and " + FILE
                        + " does not have them.",
                "What depends on them cannot be planned without asking Pulumi's backend.",
                "Add to " + FILE + ", beside Pulumi.yaml (or below environments: " + environment + ":):",
                "    stackReferences:",
                "      " + name + ":",
                "        outputs: {}   # each output that the program reads, and a value for it");
    }

    public static NoGraph invoke(String program, String environment, String token, Value.Fields args) {
        return NoGraph.because(
                Reason.FIXTURE,
                program + ": the program calls " + token + " with " + flow(args) + ", and " + FILE + " has no answer.",
                "What depends on the answer cannot be planned without asking the cloud.",
                "Add to " + FILE + ", beside Pulumi.yaml (or below environments: " + environment + ":):",
                "    invokes:",
                "      - token: " + token,
                "        args: " + flow(args),
                "        result: {}   # each field that the program reads of the answer");
    }

    public static NoGraph resource(String program, Urn urn) {
        return NoGraph.because(
                Reason.FIXTURE,
                program + ": the program looks up resource " + urn + ", which it has not declared.",
                "What depends on it cannot be planned without asking Pulumi's backend.",
                "Declare the resource before it is looked up, or read it by its type and id with its class's get().");
    }

    public static NoGraph malformed(String file, String place, String found, String wanted) {
        return NoGraph.because(
                Reason.FIXTURE,
                file + ": " + place + " is " + found + ", needs to be " + wanted + ".",
                "The program would be told something else than was meant.",
                "Correct it; the file has stackReferences (a map), invokes (a list), reads (a list) and environments (a map).");
    }

    /** YAML in one line. Secrets are left out: a fixture matches by the arguments that it names. */
    private static String flow(Value value) {
        if (value instanceof Value.Fields fields) {
            return fields.fields().entrySet().stream()
                    .filter(field -> !(field.getValue() instanceof Value.Secret))
                    .map(field -> key(field.getKey()) + ": " + flow(field.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof Value.Items items) {
            return items.items().stream()
                    .filter(item -> !(item instanceof Value.Secret))
                    .map(FixtureRefusals::flow)
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Value.Text text) {
            return quoted(text.text());
        }
        if (value instanceof Value.Numeric number) {
            return number.number().toPlainString();
        }
        return value instanceof Value.Flag flag ? String.valueOf(flag.flag()) : "null";
    }

    private static String key(String name) {
        return name.matches("[A-Za-z_][A-Za-z0-9_-]*") ? name : quoted(name);
    }

    private static String quoted(String text) {
        var escaped = text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
        return "\"" + escaped + "\"";
    }
}
