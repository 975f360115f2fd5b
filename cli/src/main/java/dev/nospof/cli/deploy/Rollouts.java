package dev.nospof.cli.deploy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nospof.lab.Lab;
import dev.nospof.lab.machine.Patience;
import java.time.Duration;
import java.util.List;

/** The rollouts of workloads, watched until all are over or time is up. */
record Rollouts(Lab lab, Shipment workloads) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** How each stands in the end; why, for those that are not rolled out. */
    List<WorkloadState> await(Duration limit) {
        if (!workloads.isEmpty()) {
            Patience.upTo(limit).became(() -> states(all()).stream().allMatch(WorkloadState::rolledOut));
        }
        var all = workloads.isEmpty() ? JSON.createObjectNode() : all();
        return states(all).stream()
                .map(state -> state.rolledOut() ? state : explained(state, find(all, state.name())))
                .toList();
    }

    private List<WorkloadState> states(JsonNode all) {
        return workloads.manifests().stream()
                .map(manifest -> state(
                        manifest.object().toString(),
                        find(all, manifest.object().toString())))
                .toList();
    }

    /** By the rules of {@code kubectl rollout status}. */
    static WorkloadState state(String name, JsonNode workload) {
        var spec = workload.path("spec");
        var status = workload.path("status");
        boolean isDaemonSet = workload.path("kind").asText().equals("DaemonSet");
        int wanted = isDaemonSet
                ? status.path("desiredNumberScheduled").asInt()
                : spec.path("replicas").asInt(1);
        int updated = status.path(isDaemonSet ? "updatedNumberScheduled" : "updatedReplicas")
                .asInt();
        int available = status.path(isDaemonSet ? "numberAvailable" : "availableReplicas")
                .asInt();
        int older = isDaemonSet ? 0 : Math.max(0, status.path("replicas").asInt() - updated);
        int ready = Math.max(0, Math.min(updated, available - older));
        boolean seen = status.path("observedGeneration").asLong(-1)
                >= workload.path("metadata").path("generation").asLong();
        return new WorkloadState(name, wanted, ready, seen && ready >= wanted && older == 0, List.of());
    }

    private WorkloadState explained(WorkloadState state, JsonNode workload) {
        return new WorkloadState(
                state.name(), state.wanted(), state.ready(), false, new RolloutTrouble(lab, workload).words());
    }

    private JsonNode all() {
        return ask(lab, "get", "deployments,statefulsets,daemonsets", "--all-namespaces", "--output=json");
    }

    private static JsonNode find(JsonNode all, String name) {
        for (var item : all.path("items")) {
            var metadata = item.path("metadata");
            var itsName = item.path("kind").asText() + " "
                    + metadata.path("namespace").asText() + "/"
                    + metadata.path("name").asText();
            if (itsName.equals(name)) {
                return item;
            }
        }
        return JSON.createObjectNode();
    }

    static JsonNode ask(Lab lab, String... words) {
        try {
            return JSON.readTree(lab.kubectl(words));
        } catch (JsonProcessingException noJson) {
            throw new IllegalStateException("kubectl does not answer in JSON", noJson);
        }
    }
}
