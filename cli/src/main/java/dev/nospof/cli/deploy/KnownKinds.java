package dev.nospof.cli.deploy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nospof.cli.render.Manifest;
import dev.nospof.lab.Lab;
import dev.nospof.lab.machine.LabProblem;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The kinds of objects that a lab has, asked group by group as they are needed. */
final class KnownKinds {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Lab lab;
    private final Map<String, Set<String>> byVersion = new TreeMap<>();

    KnownKinds(Lab lab) {
        this.lab = lab;
    }

    boolean has(Manifest manifest) {
        return byVersion
                .computeIfAbsent(manifest.apiVersion(), this::kinds)
                .contains(manifest.object().kind());
    }

    private Set<String> kinds(String apiVersion) {
        var kinds = new TreeSet<String>();
        try {
            var path = (apiVersion.contains("/") ? "/apis/" : "/api/") + apiVersion;
            for (var kind : JSON.readTree(lab.kubectl("get", "--raw=" + path)).path("resources")) {
                kinds.add(kind.path("kind").asText());
            }
        } catch (LabProblem refused) {
            if (!refused.getMessage().contains("NotFound")) {
                throw refused;
            }
        } catch (JsonProcessingException noAnswer) {
            throw new IllegalStateException("the API server does not answer in JSON", noAnswer);
        }
        return kinds;
    }
}
