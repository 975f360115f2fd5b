package dev.nospof.engine.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nospof.engine.refusal.ProjectRefusals;
import dev.nospof.policies.graph.Value;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;

/** Reads {@code Pulumi.<environment>.yaml} over the defaults of {@code Pulumi.yaml}, as Pulumi hands it to a program. */
final class ConfigurationFile {
    /** Stands for a secret that cannot be opened here. Marked secret like any other, so it decides nothing. */
    static final String CLOSED = "secret-that-was-not-opened";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String project;
    private final BiFunction<String, String, String> opener;
    private final SortedMap<String, String> values = new TreeMap<>();
    private final SortedSet<String> secrets = new TreeSet<>();

    private ConfigurationFile(String project, BiFunction<String, String, String> opener) {
        this.project = project;
        this.opener = opener;
    }

    static Configuration read(Path file, String project, Configuration defaults, Optional<String> passphrase) {
        var content = YamlFile.read(file);
        var reading = new ConfigurationFile(project, opener(file, content, passphrase));
        reading.values.putAll(defaults.values());
        reading.secrets.addAll(defaults.secretKeys());
        var config = content.fields().getOrDefault("config", Value.Fields.NONE);
        if (!(config instanceof Value.Fields fields)) {
            if (config instanceof Value.Nothing) {
                return defaults;
            }
            throw ProjectRefusals.malformed(file, "config", config.kind(), "an object");
        }
        fields.fields().forEach(reading::set);
        return new Configuration(reading.values, reading.secrets);
    }

    /** The defaults that {@code Pulumi.yaml} declares: a plain value, or an object with {@code value} or {@code default}. */
    static Configuration defaults(String project, Value.Fields declared) {
        var reading = new ConfigurationFile(project, (name, secret) -> CLOSED);
        declared.fields().forEach((name, value) -> {
            var given = value;
            if (value instanceof Value.Fields schema) {
                given = schema.fields().getOrDefault("value", schema.fields().getOrDefault("default", Value.NOTHING));
                if (Value.of(true).equals(schema.fields().get("secret"))) {
                    reading.secrets.add(reading.key(name));
                }
            }
            if (!(given instanceof Value.Nothing)) {
                reading.set(name, given);
            }
        });
        return new Configuration(reading.values, reading.secrets);
    }

    private void set(String name, Value value) {
        var key = key(name);
        // A secret default that is overridden in the open stays marked: hiding too much harms nobody.
        if (value instanceof Value.Fields || value instanceof Value.Items) {
            var plain = plain(key, value);
            values.put(key, plain instanceof String text && isSecure(value) ? text : json(plain));
        } else {
            values.put(key, text(value));
        }
    }

    /** A key without a namespace is the project's own; {@code shop:config:replicas} is how old files write {@code shop:replicas}. */
    private String key(String name) {
        var full = name.contains(":") ? name : project + ":" + name;
        return full.replaceFirst("^([^:]+):config:", "$1:");
    }

    private Object plain(String key, Value value) {
        if (isSecure(value)) {
            secrets.add(key);
            return opener.apply(key, text(((Value.Fields) value).fields().get("secure")));
        }
        if (value instanceof Value.Fields fields) {
            Map<String, Object> plain = new LinkedHashMap<>();
            fields.fields().forEach((name, below) -> plain.put(name, plain(key, below)));
            return plain;
        }
        if (value instanceof Value.Items items) {
            return items.items().stream().map(item -> plain(key, item)).toList();
        }
        if (value instanceof Value.Numeric number) {
            return number.number().scale() <= 0 ? number.number().toBigInteger() : number.number();
        }
        if (value instanceof Value.Flag flag) {
            return flag.flag();
        }
        return text(value);
    }

    private static boolean isSecure(Value value) {
        return value instanceof Value.Fields fields
                && fields.fields().size() == 1
                && fields.fields().get("secure") instanceof Value.Text;
    }

    private static String text(Value value) {
        if (value instanceof Value.Text text) {
            return text.text();
        }
        if (value instanceof Value.Numeric number) {
            return number.number().toPlainString();
        }
        return value instanceof Value.Flag flag ? String.valueOf(flag.flag()) : "";
    }

    private static String json(Object plain) {
        try {
            return JSON.writeValueAsString(plain);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("plain values are always JSON", impossible);
        }
    }

    /** Derives the key when the first secret is met. */
    private static BiFunction<String, String, String> opener(
            Path file, Value.Fields content, Optional<String> passphrase) {
        if (passphrase.isEmpty() || !(content.fields().get("encryptionsalt") instanceof Value.Text salt)) {
            return (name, secret) -> CLOSED;
        }
        var derived = new Passphrase[1];
        return (name, secret) -> {
            if (derived[0] == null) {
                derived[0] = Passphrase.of(file, passphrase.get(), salt.text());
            }
            return derived[0].open(name, secret);
        };
    }
}
