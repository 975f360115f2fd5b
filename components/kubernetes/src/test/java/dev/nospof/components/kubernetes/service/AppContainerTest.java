package dev.nospof.components.kubernetes.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import dev.nospof.components.kubernetes.Manifest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AppContainerTest {
    private final Manifest container = Orders.container(Orders.blueprint());

    @Test
    void isTheImageAndNeedsNoRegistryToStartOnceMore() {
        assertThat(container.at("name")).isEqualTo("app");
        assertThat(container.at("image")).isEqualTo(Orders.IMAGE);
        assertThat(container.at("imagePullPolicy")).isEqualTo("IfNotPresent");
    }

    @Test
    void takesAnImageThatIsKnownAtDeploymentOnly() {
        var built = SelfHealingServiceArgs.builder().image(Output.of("shop/orders@sha256:abc"));

        assertThat(Orders.container(Blueprint.of("orders", built.build())).at("image"))
                .isEqualTo("shop/orders@sha256:abc");
    }

    @Test
    void runsTheImagesOwnProgramUnlessItIsToldAnother() {
        var other = Orders.builder().command("/bin/orders", "serve", "--quietly");

        assertThat(container.at("command")).isNull();
        assertThat(Orders.container(Blueprint.of("orders", other.build())).at("command"))
                .isEqualTo(List.of("/bin/orders", "serve", "--quietly"));
    }

    @Test
    void isAskedThreeQuestionsOfItsOwnKind() {
        assertThat(container.at("startupProbe"))
                .isEqualTo(Map.of(
                        "httpGet", Map.of("path", "/health/started", "port", "http", "scheme", "HTTP"),
                        "periodSeconds", 2,
                        "timeoutSeconds", 2,
                        "failureThreshold", 30,
                        "successThreshold", 1));
        assertThat(container.at("readinessProbe"))
                .isEqualTo(Map.of(
                        "httpGet", Map.of("path", "/health/ready", "port", "http", "scheme", "HTTP"),
                        "periodSeconds", 3,
                        "timeoutSeconds", 2,
                        "failureThreshold", 2,
                        "successThreshold", 1));
        assertThat(container.at("livenessProbe"))
                .isEqualTo(Map.of(
                        "httpGet", Map.of("path", "/health/live", "port", "http", "scheme", "HTTP"),
                        "periodSeconds", 10,
                        "timeoutSeconds", 3,
                        "failureThreshold", 3,
                        "successThreshold", 1,
                        "terminationGracePeriodSeconds", 5));
    }

    @Test
    void isAskedOverGrpc() {
        var grpc = Orders.container(Orders.blueprint(b -> b.health(Health.grpc("started", "ready", "live"))));

        assertThat(grpc.at("startupProbe", "grpc")).isEqualTo(Map.of("port", 8080, "service", "started"));
        assertThat(grpc.at("readinessProbe", "grpc")).isEqualTo(Map.of("port", 8080, "service", "ready"));
        assertThat(grpc.at("livenessProbe", "grpc")).isEqualTo(Map.of("port", 8080, "service", "live"));
        assertThat(grpc.at("ports", "0", "name")).isEqualTo("grpc");
    }

    @Test
    void sleepsBeforeItStopsWithoutNeedingAShell() {
        assertThat(container.at("lifecycle")).isEqualTo(Map.of("preStop", Map.of("sleep", Map.of("seconds", 15))));
    }

    @Test
    void isPromisedItsMemoryAndNeverThrottled() {
        assertThat(container.at("resources"))
                .isEqualTo(Map.of(
                        "requests", Map.of("cpu", "250m", "memory", "512Mi"), "limits", Map.of("memory", "512Mi")));
        assertThat(container.at("resizePolicy"))
                .isEqualTo(List.of(
                        Map.of("resourceName", "cpu", "restartPolicy", "NotRequired"),
                        Map.of("resourceName", "memory", "restartPolicy", "RestartContainer")));
    }

    @Test
    void isConfined() {
        assertThat(container.at("securityContext"))
                .isEqualTo(Map.of(
                        "allowPrivilegeEscalation", false,
                        "readOnlyRootFilesystem", true,
                        "runAsNonRoot", true,
                        "capabilities", Map.of("drop", List.of("ALL"))));
        assertThat(container.at("volumeMounts")).isEqualTo(List.of(Map.of("name", "scratch", "mountPath", "/tmp")));
    }

    @Test
    void hasAPortOfItsOwnForMetricsOnlyIfToldSo() {
        var split = Orders.container(Orders.blueprint(b -> b.monitoring(Monitoring.DEFAULT.withPort(9090))));

        assertThat(container.at("ports"))
                .isEqualTo(List.of(Map.of("name", "http", "containerPort", 8080, "protocol", "TCP")));
        assertThat(split.at("ports"))
                .isEqualTo(List.of(
                        Map.of("name", "http", "containerPort", 8080, "protocol", "TCP"),
                        Map.of("name", "metrics", "containerPort", 9090, "protocol", "TCP")));
    }
}
