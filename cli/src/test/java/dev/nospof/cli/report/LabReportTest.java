package dev.nospof.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.nospof.cli.Terminal;
import dev.nospof.cli.deploy.Deployed;
import dev.nospof.cli.deploy.WorkloadState;
import dev.nospof.lab.Entrance;
import dev.nospof.lab.LabNode;
import dev.nospof.lab.LabStatus;
import dev.nospof.lab.cluster.NodeProgram;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LabReportTest {
    private final LabStatus status = new LabStatus(
            "nospof-lab",
            Path.of("/labs/nospof-lab/kubeconfig"),
            List.of(),
            List.of(
                    new LabStatus.NodeStatus("node-a1", "zone-a", "10.200.0.11", LabNode.State.ON, "True", List.of()),
                    new LabStatus.NodeStatus(
                            "node-b1",
                            "zone-b",
                            "10.200.0.12",
                            LabNode.State.ON,
                            "Unknown",
                            List.of(NodeProgram.KUBELET))),
            2,
            true,
            List.of(new Entrance("shop", "edge", "10.200.0.32", List.of(80, 443), List.of("node-a1"))));

    private final Deployed deployed = new Deployed(
            "shop · lab",
            42,
            List.of("Certificate shop/edge (cert-manager.io/v1)"),
            List.of("shop/credentials (orders)"),
            2,
            List.of(
                    new WorkloadState("Deployment shop/orders", 3, 3, true, List.of()),
                    new WorkloadState(
                            "Deployment shop/payments", 3, 1, false, List.of("2 pods: app: CrashLoopBackOff"))));

    @Test
    void saysWhatBecameOfADeployment() {
        assertThat(printed(Optional.of(deployed))).startsWith("""
                shop · lab · 42 objects · 2 workloads
                  skipped Certificate shop/edge (cert-manager.io/v1): the lab has no kind of objects like this
                  Secret shop/credentials (orders): nobody declares it, so it has random values
                  2 NetworkPolicies are kept and not enforced: the lab's network has no means to
                ✗ Deployment shop/payments: 1 of 3 ready and up to date
                  2 pods: app: CrashLoopBackOff
                  way in: shop/edge  10.200.0.32:80, 10.200.0.32:443  by node-a1

                """);
    }

    @Test
    void saysHowALabIs() {
        assertThat(printed(Optional.empty())).isEqualTo("""
                lab nospof-lab · control plane on · cluster DNS 2 ready · metrics API answers

                node        zone        address        machine       Kubernetes
                node-a1     zone-a      10.200.0.11    on            Ready
                node-b1     zone-b      10.200.0.12    on            NotReady  without [kubelet]

                shop/edge               10.200.0.32, ports [80, 443], by node-a1

                export KUBECONFIG=/labs/nospof-lab/kubeconfig
                """);
    }

    @Test
    void holdsItsSchema() throws IOException {
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(Path.of("../docs/schemas/lab.schema.json")));
        for (var what : List.of(Optional.of(deployed), Optional.<Deployed>empty())) {
            var json = new ObjectMapper().readTree(new LabReport(status, what).json());
            assertThat(schema.validate(json)).isEmpty();
            assertThat(json.has("deployed")).isEqualTo(what.isPresent());
        }
    }

    private String printed(Optional<Deployed> what) {
        var out = new StringWriter();
        var terminal = new Terminal(new PrintWriter(out, true), new PrintWriter(out, true), false, false);
        new LabReport(status, what).print(terminal);
        return out.toString();
    }
}
