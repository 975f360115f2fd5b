package dev.nospof.cli.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class RolloutsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void areOverWhenAllPodsAreNewAndAvailable() throws JsonProcessingException {
        assertThat(deployment(2, "'observedGeneration':2,'replicas':3,'updatedReplicas':3,'availableReplicas':3"))
                .isEqualTo(new WorkloadState("it", 3, 3, true, List.of()));
    }

    @Test
    void areNotOverWhileNobodyHasLookedAtTheChange() throws JsonProcessingException {
        assertThat(deployment(3, "'observedGeneration':2,'replicas':3,'updatedReplicas':3,'availableReplicas':3")
                        .rolledOut())
                .isFalse();
        assertThat(Rollouts.state("it", JSON.createObjectNode()).rolledOut()).isFalse();
    }

    @Test
    void areNotOverWhileOldPodsAreLeft() throws JsonProcessingException {
        assertThat(deployment(2, "'observedGeneration':2,'replicas':4,'updatedReplicas':1,'availableReplicas':3"))
                .isEqualTo(new WorkloadState("it", 3, 0, false, List.of()));
    }

    @Test
    void countADaemonSetsPodsByItsNodes() throws JsonProcessingException {
        var daemons = JSON.readTree("""
                {"kind": "DaemonSet", "metadata": {"generation": 1}, "status": {"observedGeneration": 1,
                 "desiredNumberScheduled": 3, "updatedNumberScheduled": 3, "numberAvailable": 2}}""");
        assertThat(Rollouts.state("it", daemons)).isEqualTo(new WorkloadState("it", 3, 2, false, List.of()));
    }

    @Test
    void sayWhatAPodWaitsFor() throws JsonProcessingException {
        assertThat(RolloutTrouble.reason(JSON.readTree("""
                        {"status": {"conditions": [{"type": "PodScheduled", "status": "False", "message": "0/3 nodes"}]}}"""))).isEqualTo("0/3 nodes");
        assertThat(RolloutTrouble.reason(JSON.readTree("""
                        {"status": {"conditions": [{"type": "Ready", "status": "False", "message": "unready"}],
                         "containerStatuses": [{"name": "app", "state": {"waiting": {"reason": "CrashLoopBackOff",
                         "message": "back-off"}}, "lastState": {"terminated": {"exitCode": 3}}}]}}""")))
                .isEqualTo("app: CrashLoopBackOff (exit code 3): back-off");
        assertThat(RolloutTrouble.reason(JSON.readTree("""
                        {"status": {"conditions": [{"type": "Ready", "status": "True"}]}}"""))).isEmpty();
    }

    private static WorkloadState deployment(int generation, String status) throws JsonProcessingException {
        var json = ("{'kind':'Deployment','metadata':{'generation':" + generation + "},'spec':{'replicas':3},'status':{"
                        + status + "}}")
                .replace('\'', '"');
        return Rollouts.state("it", JSON.readTree(json));
    }
}
