package dev.nospof.tests.standin.aws.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A shape of a service's API model. */
record ApiShape(JsonNode model, String name, String source) implements Declared {
    private JsonNode shape() {
        return model.path("shapes").path(name);
    }

    @Override
    public Limits limits() {
        var shape = shape();
        var allowed = new ArrayList<String>();
        shape.path("enum").forEach(value -> allowed.add(value.asText()));
        // Patterns of these models describe the whole value.
        return new Limits(
                allowed,
                Limits.pattern(shape.path("pattern"), true),
                Limits.number(shape.path("min")),
                Limits.number(shape.path("max")));
    }

    @Override
    public List<String> members() {
        var names = new ArrayList<String>();
        shape().path("members").fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Override
    public Declared member(String member) {
        var below = shape().path("members").path(member).path("shape").asText();
        return new ApiShape(model, below, source + (isOperation() ? " " : ".") + member);
    }

    /** {@code sqs CreateQueue}, of which no member has been named yet. */
    private boolean isOperation() {
        return source.indexOf(' ') == source.lastIndexOf(' ');
    }

    @Override
    public Optional<Declared> item() {
        var shape = shape();
        var below = isList() ? shape.path("member") : shape.path("value");
        return below.isMissingNode()
                ? Optional.empty()
                : Optional.of(new ApiShape(model, below.path("shape").asText(), source + "[]"));
    }

    @Override
    public boolean isList() {
        return shape().path("type").asText().equals("list");
    }
}
