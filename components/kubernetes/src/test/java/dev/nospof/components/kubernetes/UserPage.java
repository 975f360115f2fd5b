package dev.nospof.components.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import pulumirpc.Resource.RegisterResourceRequest;

/** A page of docs/components: what it shows is what the component makes, not what it once made. */
public record UserPage(String file) {
    private static final Pattern BLOCK = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    /**
     * Compares every manifest on the page with the one of its kind and name that this program makes.
     *
     * @param inWords kinds that the page describes without showing them
     */
    public void shows(Runnable program, String... inWords) throws IOException {
        var made = new TreeMap<String, Object>();
        for (var request : TinyEngine.run(context -> program.run())) {
            if (request.getCustom()) {
                made.put(
                        kind(request) + " " + name(TinyEngine.inputs(request).value()),
                        TinyEngine.inputs(request).value());
            }
        }

        for (var block : blocks()) {
            var key = block.get("kind") + " " + name(block);
            assertThat(block).as(key).isEqualTo(made.remove(key));
        }

        assertThat(made.keySet().stream().map(key -> key.substring(0, key.indexOf(" "))))
                .as("described in words")
                .containsExactly(inWords);
    }

    private static String kind(RegisterResourceRequest request) {
        return request.getType().substring(request.getType().lastIndexOf(':') + 1);
    }

    private static Object name(Object object) {
        return ((Map<?, ?>) ((Map<?, ?>) object).get("metadata")).get("name");
    }

    private List<Map<?, ?>> blocks() throws IOException {
        var page = Path.of("").toAbsolutePath().resolve("../../docs/components/" + file);
        var load = new Load(LoadSettings.builder().build());
        return BLOCK.matcher(Files.readString(page))
                .results()
                .<Map<?, ?>>map(block -> (Map<?, ?>) new Manifest(load.loadFromString(block.group(1))).value())
                .toList();
    }
}
