package dev.nospof.engine.answers;

import com.google.protobuf.Struct;
import dev.nospof.engine.project.ProgramRequest;
import dev.nospof.engine.refusal.FixtureRefusals;
import dev.nospof.policies.graph.Urn;
import dev.nospof.policies.graph.Value;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the program believes about everything that it did not declare itself: the fixtures, and nothing else. */
final class OutsideWorld {
    private static final String GET_RESOURCE = "pulumi:pulumi:getResource";

    private final ProgramRequest program;
    private final Symbols symbols;
    private final Registrations registrations;

    OutsideWorld(ProgramRequest program, Symbols symbols, Registrations registrations) {
        this.program = program;
        this.symbols = symbols;
        this.registrations = registrations;
    }

    /** The state of a stack reference, as the real engine answers it. */
    Value.Fields stack(String name) {
        var stack = program.fixtures()
                .stack(name)
                .orElseThrow(() -> FixtureRefusals.stack(program.title(), program.environment(), name));
        var outputs = new TreeMap<String, Value>(stack.outputs().fields());
        stack.secretOutputs().fields().forEach((key, value) -> outputs.put(key, Wire.secret(value)));
        var secretNames = new ArrayList<Value>();
        stack.secretOutputs().fields().keySet().forEach(key -> secretNames.add(Value.of(key)));
        return Value.Fields.of(Map.of(
                "name", Value.of(name),
                "outputs", new Value.Fields(outputs),
                "secretOutputNames", new Value.Items(secretNames)));
    }

    Optional<Value.Fields> read(String type, String id) {
        return program.fixtures().read(type, id);
    }

    /**
     * A function's answer. Where the arguments hold a symbol, and no fixture claims them, the answer is unknown: a real preview does not
     * call the function either before its arguments are known.
     */
    Struct answer(String token, Struct request) {
        var args = Wire.fields(request);
        if (token.equals(GET_RESOURCE) && args.fields().get("urn") instanceof Value.Text urn) {
            return resource(new Urn(urn.text()));
        }
        var declared = program.fixtures().invoke(token, args);
        if (declared.isPresent()) {
            return Wire.struct(declared.get());
        }
        if (unsettled(args)) {
            return Wire.unknown();
        }
        throw FixtureRefusals.invoke(program.title(), program.environment(), token, args);
    }

    private Struct resource(Urn urn) {
        var one = registrations.find(urn).orElseThrow(() -> FixtureRefusals.resource(program.title(), urn));
        return Wire.struct(Value.Fields.of(Map.of(
                "urn", Value.of(urn.text()),
                "id", Value.of(one.id().orElse("")),
                "state", one.outputs())));
    }

    private boolean unsettled(Value value) {
        if (value instanceof Value.Fields fields) {
            return fields.fields().values().stream().anyMatch(this::unsettled);
        }
        if (value instanceof Value.Items items) {
            return items.items().stream().anyMatch(this::unsettled);
        }
        if (value instanceof Value.Secret secret) {
            return unsettled(secret.content());
        }
        return value instanceof Value.Unknown || (value instanceof Value.Text text && symbols.occurIn(text.text()));
    }
}
