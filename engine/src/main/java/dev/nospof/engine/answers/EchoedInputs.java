package dev.nospof.engine.answers;

import java.util.Optional;

/** The answer for a provider that nobody described: its id is a symbol, its inputs come back, the rest is unknown. */
final class EchoedInputs implements SymbolicOutputs {
    @Override
    public boolean covers(String type) {
        return true;
    }

    @Override
    public Answer register(Declaration declaration, Symbols symbols) {
        var id = symbols.text(declaration.urn(), "id", digits -> declaration.name() + "-" + digits.substring(0, 8));
        return new Answer(Optional.of(id), declaration.inputs(), declaration.inputs());
    }

    @Override
    public Answer read(Declaration declaration, String id, Symbols symbols) {
        return new Answer(Optional.of(id), declaration.inputs(), declaration.inputs());
    }
}
