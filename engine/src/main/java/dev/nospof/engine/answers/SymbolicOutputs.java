package dev.nospof.engine.answers;

import dev.nospof.policies.graph.Urn;
import dev.nospof.policies.graph.Value;
import java.util.Optional;

/**
 * What one provider would answer before anything exists: the point where support for a provider is added.
 *
 * <p>An output that is answered here is a <em>symbol</em>: of the right form, so that the program can work on it, and traceable to its
 * resource even where the program puts it inside a longer text. An output that is not answered is unknown to the program, as in a
 * preview. Answer only what always has the form that you give it: what is wrong here makes a sound program fail.
 */
public interface SymbolicOutputs {
    /** Whether this provider's resources have types like this one: {@code aws:rds/cluster:Cluster}. */
    boolean covers(String type);

    /** The answer to a registration. Must depend on the arguments alone. */
    Answer register(Declaration declaration, Symbols symbols);

    /** The answer to reading an existing resource, of which nothing is known beyond what the program said. */
    Answer read(Declaration declaration, String id, Symbols symbols);

    /**
     * A resource as its program declared it.
     *
     * @param inputs secrets and unknowns are marked
     * @param provider the provider's own settings; empty when it is the default one
     */
    record Declaration(Urn urn, String type, String name, Value.Fields inputs, Value.Fields provider) {}

    /**
     * A provider's answer.
     *
     * @param id absent for what has none before deployment
     * @param properties what the plan shows: the inputs, and what the provider adds to them on its own, such as a generated name
     * @param outputs what the program can read back
     */
    record Answer(Optional<String> id, Value.Fields properties, Value.Fields outputs) {}
}
