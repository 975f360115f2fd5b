package dev.nospof.engine.answers;

import dev.nospof.policies.graph.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the AWS provider answers: ids, ARNs and addresses of the right form, each of which stands for the resource that it is made up for.
 *
 * <p>A resource without a name is called {@code <logical name>-<8 hexadecimal digits>} (the provider's own has 7), a first-in-first-out queue or topic {@code .fifo} after
 * that. The account in an ARN belongs to that ARN alone: no two made-up ones are alike.
 */
final class AwsOutputs implements SymbolicOutputs {
    private static final Pattern WORD = Pattern.compile("\\{(\\w+)}");

    /** Where the program does not configure its provider in code. */
    private static final String REGION = "eu-west-1";

    @Override
    public boolean covers(String type) {
        return type.startsWith("aws:");
    }

    @Override
    public Answer register(Declaration declaration, Symbols symbols) {
        var kind = AwsKind.ALL.get(declaration.type());
        if (kind == null) {
            return new EchoedInputs().register(declaration, symbols);
        }
        var known = new TreeMap<String, Value>(declaration.inputs().fields());
        kind.nameProperty()
                .filter(property -> !known.containsKey(property))
                .ifPresent(property -> known.put(property, Value.of(generatedName(declaration, property, symbols))));
        var properties = new Value.Fields(known);
        var words = new TreeMap<String, String>();
        words.put("region", region(declaration));
        words.put("sort", sort(known));
        if (kind.nameProperty().isPresent()) {
            var property = kind.nameProperty().get();
            if (!(known.get(property) instanceof Value.Text name)) {
                return new Answer(Optional.empty(), properties, properties);
            }
            words.put(property, name.text());
        }
        var isItsName =
                kind.nameProperty().map(property -> "{" + property + "}").equals(Optional.of(kind.id()));
        var id = isItsName
                ? words.get(kind.nameProperty().get())
                : symbols.text(declaration.urn(), "id", digits -> filled(kind.id(), words, digits));
        words.put("id", id);
        var keepsSecret = Value.of(true).equals(known.get("manageMasterUserPassword"));
        kind.outputs().forEach((output, form) -> {
            if (keepsSecret || !output.equals("masterUserSecrets")) {
                var value = answered(
                        form,
                        output,
                        (path, text) -> text.equals("{id}")
                                ? id
                                : symbols.text(declaration.urn(), path, digits -> filled(text, words, digits)));
                add(known, output, value);
            }
        });
        return new Answer(Optional.of(id), properties, new Value.Fields(known));
    }

    /** What the program gives stays; what AWS adds to an object of the program's stands beside it. */
    private static void add(Map<String, Value> known, String output, Value value) {
        var dot = output.indexOf('.');
        if (dot < 0) {
            known.putIfAbsent(output, value);
        } else if (known.getOrDefault(output.substring(0, dot), Value.Fields.NONE) instanceof Value.Fields given) {
            var fields = new TreeMap<String, Value>(given.fields());
            fields.putIfAbsent(output.substring(dot + 1), value);
            known.put(output.substring(0, dot), new Value.Fields(fields));
        }
    }

    /** A text, or a list of one object with one text. */
    private static Value answered(String form, String output, BinaryOperator<String> text) {
        if (!form.startsWith("[")) {
            return Value.of(text.apply(output, form));
        }
        var sides = form.substring(1, form.length() - 1).split(":", 2);
        var one = Value.Fields.of(Map.of(sides[0], Value.of(text.apply(output + "[0]." + sides[0], sides[1]))));
        return new Value.Items(List.of(one));
    }

    /** What exists already is what the program says of it. */
    @Override
    public Answer read(Declaration declaration, String id, Symbols symbols) {
        return new Answer(Optional.of(id), declaration.inputs(), declaration.inputs());
    }

    private static String generatedName(Declaration declaration, String property, Symbols symbols) {
        var end = Value.of(true).equals(declaration.inputs().fields().get("fifoQueue"))
                        || Value.of(true).equals(declaration.inputs().fields().get("fifoTopic"))
                ? ".fifo"
                : "";
        return symbols.text(
                declaration.urn(), property, digits -> declaration.name() + "-" + digits.substring(0, 8) + end);
    }

    private static String region(Declaration declaration) {
        return declaration.provider().fields().get("region") instanceof Value.Text region ? region.text() : REGION;
    }

    /** As a load balancer's ARN has it. */
    private static String sort(Map<String, Value> known) {
        return Value.of("network").equals(known.get("loadBalancerType")) ? "net" : "app";
    }

    private static String filled(String form, Map<String, String> words, String digits) {
        return WORD.matcher(form).replaceAll(word -> {
            var name = word.group(1);
            if (name.equals("account")) {
                return "%012d".formatted(Long.parseLong(digits.substring(52), 16) % 1_000_000_000_000L);
            }
            return words.containsKey(name)
                    ? Matcher.quoteReplacement(words.get(name))
                    : digits.substring(0, Integer.parseInt(name));
        });
    }
}
