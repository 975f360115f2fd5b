package dev.nospof.cli;

import dev.nospof.engine.EmbeddedEngine;
import dev.nospof.engine.project.ProgramRequest;
import dev.nospof.policies.graph.ResourceGraph;
import java.util.List;

/** A project's environments, run in the embedded engine. */
final class Programs {
    private Programs() {}

    /** One graph for each environment asked for, in that order; what the programs said goes to the terminal's problems. */
    static List<ResourceGraph> graphs(ProjectOptions options, Terminal terminal) {
        var project = options.project();
        var environments = options.environments(project);
        var engine = new EmbeddedEngine();
        try {
            return environments.parallelStream()
                    .map(environment -> graph(engine, project.request(environment), terminal))
                    .toList();
        } finally {
            terminal.done();
        }
    }

    private static ResourceGraph graph(EmbeddedEngine engine, ProgramRequest request, Terminal terminal) {
        terminal.doing("Running " + request.title());
        var run = engine.run(request);
        run.log().forEach(entry -> terminal.err().println(request.title() + ": " + entry));
        return run.graph();
    }
}
