package dev.nospof.components.kubernetes.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import dev.nospof.components.kubernetes.CustomObjectArgs;
import dev.nospof.components.kubernetes.Endpoint;
import dev.nospof.components.model.Dependency;
import dev.nospof.components.model.Profile;
import dev.nospof.components.model.UnsafeArgs;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a caller may not ask for, word for word. */
class RefusalsTest {
    @Test
    void zeroReplicas() {
        refused(() -> Orders.builder().peakReplicas(0).build(), """
                Capacity: peakReplicas is 0, needs to be 1 to 10000.
                With none there is nobody to answer; more than that is a mistake of a unit.
                Declare how many replicas carry the highest load that you expect, without any reserve.""");
    }

    @Test
    void tooFewReplicasForTheAutoscaler() {
        refused(() -> Orders.builder().maxReplicas(3).build(), """
                Capacity: maxReplicas is 3, needs at least 5.
                After the loss of one of 3 zones the autoscaler could not make up for it.
                Set maxReplicas to 5 or more.""");
    }

    @Test
    void aBootTimeBelowZero() {
        refused(() -> Orders.builder().bootTime(Duration.ofSeconds(-1)).build(), """
                Timing: bootTime is -1s, needs to be more than 0s and at most 1h.
                Probes that follow from it would kill every pod before it is up, or wait for hours for one that never will be.
                Declare the time from the container's start to its first ready answer, as measured.""");
    }

    @Test
    void aDrainLongerThanTheGraceLimit() {
        refused(
                () -> Orders.builder()
                        .drainTime(Duration.ofMinutes(2))
                        .profile(Profile.PROD.withGraceLimit(Duration.ofMinutes(1)))
                        .build(),
                """
                Timing: drainTime 2m + longestRequest 10s + 5s to exit is 135s, needs to fit into the grace limit of 1m.
                When its node is drained, the pod would be killed with requests in flight.
                Shorten the longest request (answer at once and let a queue do the work), or raise the profile's graceLimit if your cluster waits longer.""");
    }

    @Test
    void anUnknownProfile() {
        refused(() -> Orders.builder().profile(Profile.named("production")).build(), """
                Profile: there is none called 'production'.
                Nobody could say how many zones and replicas were meant.
                Choose one of dev, staging, prod, prod-multi-region, or derive your own: Profile.PROD.withName(…).""");
    }

    @Test
    void noImage() {
        refused(() -> SelfHealingServiceArgs.builder().build(), """
                SelfHealingServiceArgs: image is missing.
                There is nothing to run.
                Set image to a name with a digest or a fixed tag.""");
    }

    @Test
    void theLatestImage() {
        refused(() -> Orders.builder().image("registry.example:5000/shop/orders:latest"), """
                SelfHealingServiceArgs: image is 'registry.example:5000/shop/orders:latest', needs a digest or a fixed tag other than latest.
                A pod that heals itself may come back as another version.
                Use the digest ('…@sha256:…') or the tag that you tested.""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"shop/orders", "registry.example:5000/shop/orders", "orders:", "orders@sha256:short", "or ders:1"
            })
    void anImageWithoutATag(String image) {
        refused(() -> Orders.builder().image(image), """
                SelfHealingServiceArgs: image is '%s', needs a digest or a fixed tag.
                Without one it means 'latest': a pod that heals itself may come back as another version.
                Add the digest ('…@sha256:…') or the tag that you tested.""".formatted(image));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "orders:1",
                "registry.example:5000/shop/orders:v1.2_3-rc",
                "shop/orders@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                "shop/orders:2@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
            })
    void exceptAnImageThatIsFixed(String image) {
        assertThatCode(() -> Orders.builder().image(image)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 65_536})
    void aPortThatIsNone(int port) {
        refused(() -> Orders.builder().port(port), """
                SelfHealingServiceArgs: port is %d, needs to be 1 to 65535.
                The API server would refuse the Service, after other objects of it were created.
                Set port to the TCP port that the container listens on.""".formatted(port));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Orders", "orders_v2", "2orders", "orders-", "", "shop.orders"})
    void aNameThatIsNoLabel(String name) {
        refused(() -> Blueprint.of(name, Orders.builder().build()), """
                Service name: '%s' is not a DNS label as RFC 1123 and Kubernetes Services want it.
                The API server would refuse the Service, after other objects of it were created.
                Use lower-case letters, digits and dashes; begin with a letter, end with a letter or digit.""".formatted(name));
    }

    @Test
    void aNameThatIsTooLong() {
        var name = "a".repeat(47);
        refused(() -> Blueprint.of(name, Orders.builder().build()), """
                Service name: '%s' has 47 characters, needs at most 46.
                Host names of its pods would be cut at 63, and pods of different services could no longer be told apart.
                Choose a shorter name.""".formatted(name));
    }

    @Test
    void aNamespaceThatIsNone() {
        refused(() -> Orders.builder().namespace("Shop"), """
                Namespace: 'Shop' is not a DNS label of at most 63 characters that begins with a letter.
                The API server would refuse every object of the service.
                Use lower-case letters, digits and dashes.""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0m", "-1", "half", "250mi", ""})
    void cpuThatIsNone(String cpu) {
        refused(() -> Orders.builder().cpu(cpu), """
                SelfHealingServiceArgs: cpu is '%s', needs to be a quantity above zero.
                The scheduler would place pods where there is no room for them, or the API server would refuse them.
                Write it as Kubernetes does, such as '250m' or '1.5'.""".formatted(cpu));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "250m", "0.5", "1.5", "12"})
    void exceptCpuThatKubernetesUnderstands(String cpu) {
        assertThat(Orders.builder().cpu(cpu).build().program().cpu()).isEqualTo(cpu);
    }

    @Test
    void memoryThatIsNone() {
        refused(() -> Orders.builder().memory("512MB"), """
                SelfHealingServiceArgs: memory is '512MB', needs to be a quantity above zero.
                The scheduler would place pods where there is no room for them, or the API server would refuse them.
                Write it as Kubernetes does, such as '512Mi' or '2Gi'.""");
    }

    @Test
    void aVariableThatIsNone() {
        refused(() -> Orders.builder().env("1ST", "x"), """
                SelfHealingServiceArgs: '1ST' is not the name of an environment variable.
                The API server or the program would not accept it.
                Use letters, digits and underscores, and do not begin with a digit.""");
    }

    @Test
    void aVariableSetTwice() {
        refused(() -> Orders.builder().env("MODE", "a").envFromSecret("MODE", "secret", "key"), """
                SelfHealingServiceArgs: environment variable 'MODE' is set twice.
                One of the two would be lost without a word.
                Set it once.""");
    }

    @Test
    void aVariableThatADependencySets() {
        refused(
                () -> Orders.builder()
                        .env("PAYMENTS_HOST", "elsewhere")
                        .dependsOn(Dependency.hard("payments"))
                        .build(),
                """
                SelfHealingServiceArgs: environment variable 'PAYMENTS_HOST' is set by the caller and by the dependency on 'payments'.
                The service might talk to something that the network policy and the proof know nothing of.
                Rename yours, or leave it to the dependency.""");
    }

    @Test
    void twoDependenciesOnTheSame() {
        refused(
                () -> Orders.builder()
                        .dependsOn(Dependency.hard("payments"))
                        .dependsOn(Dependency.soft("payments"))
                        .build(),
                """
                Dependencies: 'payments' is declared twice.
                One of the two would be wrong, and nobody could say which.
                Declare it once, with the stronger of the two.""");
    }

    @Test
    void aPriorityOfTheSystem() {
        refused(() -> Orders.builder().priorityClass("system-cluster-critical"), """
                SelfHealingServiceArgs: priorityClass is 'system-cluster-critical', needs to be one that is not the system's.
                The pods would push out what nodes need to run at all.
                Leave it out: a class of its own is then made.""");
    }

    @Test
    void trafficInItsZoneWithOnePodAZone() {
        refused(() -> Orders.builder().keepTrafficInZone().build(), """
                SelfHealingServiceArgs: keepTrafficInZone with a floor of 3 replicas in 3 zones, needs at least 6.
                The single pod of a zone would carry all of that zone's callers, and be overloaded or lost with them.
                Leave keepTrafficInZone out, or raise peakReplicas until the floor has two replicas a zone.""");
    }

    @Test
    void oneQuestionForReadinessAndLiveness() {
        refused(() -> Health.http("/up", "/up", "/up"), """
                Health: readiness and liveness both ask '/up'.
                A pod that cannot serve for a moment would be killed instead of being left in peace.
                Give each its own path; liveness must not look at any dependency.""");
    }

    @Test
    void aHealthPathWithoutASlash() {
        refused(() -> Health.http("started", "/ready", "/live"), """
                Health: path is 'started', needs to begin with a slash.
                Probes would ask for something else than was meant and kill healthy pods.
                Write the path as the server knows it, such as '/health/live'.""");
    }

    @Test
    void metricsThatCannotBe() {
        refused(() -> new RequestMetric("http-requests", "status", "5.."), """
                RequestMetric: histogram is 'http-requests', which Prometheus does not allow as a name.
                The alerts would be refused, and nobody would hear of an outage.
                Use letters, digits and underscores, as the service's /metrics page shows it.""");
        refused(() -> new RequestMetric("http_requests_count", "status", "5.."), """
                RequestMetric: histogram is 'http_requests_count', with the suffix of one of its series.
                The alerts would look for series that do not exist and stay silent.
                Leave out _bucket, _count or _sum.""");
        refused(() -> new RequestMetric("http_requests", "status", "5\\d\\d"), """
                RequestMetric: failed is '5\\d\\d', needs to be a regular expression without quotes and backslashes.
                The alerts would be refused, and nobody would hear of an outage.
                Use character classes instead, such as '5..' or '2|14'.""");
    }

    @Test
    void backlogsThatWouldWakeSomebodyForEachRetry() {
        refused(() -> Backlog.of("queue_oldest_seconds", Duration.ofSeconds(20)), """
                Backlog: tolerated is 20s, needs at least 1m.
                Metrics are read every 15 s: whatever waits for one retry would wake somebody.
                Tolerate what a restart of the service that does the work takes, and some minutes more.""");
        refused(() -> Backlog.of("queue_oldest_seconds", Duration.ofMinutes(5)).settingAside("queue-damaged"), """
                Backlog: setAside is 'queue-damaged', which Prometheus does not allow as a name.
                The alerts would be refused, and nobody would hear of an outage.
                Use letters, digits and underscores, as the service's /metrics page shows it.""");
    }

    @Test
    void monitoringThatLeadsNowhere() {
        refused(() -> Monitoring.DEFAULT.withPath("metrics"), """
                Monitoring: path is 'metrics', needs to begin with a slash.
                Nothing would be scraped, and alerts would stay silent.
                Write the path as the server knows it, such as '/metrics'.""");
        refused(() -> Monitoring.DEFAULT.withRunbooks("https://wiki.example.org/runbooks"), """
                Monitoring: runbooks is 'https://wiki.example.org/runbooks', needs to be a URL that ends with a slash.
                Whoever is woken by an alert would find no page.
                Give the folder in which your runbooks are, such as 'https://wiki.example.org/runbooks/'.""");
        assertThatThrownBy(() -> Monitoring.DEFAULT.withPort(0)).hasMessageStartingWith("Monitoring: port is 0, needs");
    }

    @Test
    void anEndpointWithoutAPort() {
        assertThatThrownBy(() -> Endpoint.outside("db", Output.of("db.example.org"), 0, "10.0.0.0/8"))
                .hasMessageStartingWith("Endpoint 'db': port is 0, needs to be 1 to 65535.\n");
    }

    @Test
    void customObjectsOfNoKind() {
        var metadata = ObjectMetaArgs.builder().name("x").build();
        refused(() -> CustomObjectArgs.of("monitoring", "ServiceMonitor", metadata, Map.of()), """
                CustomObjectArgs: apiVersion is 'monitoring', needs to be a group and a version.
                No API server would accept the object.
                Write it as the manifest has it, such as 'monitoring.coreos.com/v1'.""");
        refused(() -> CustomObjectArgs.of("v1", "configmap", metadata, Map.of()), """
                CustomObjectArgs: kind is 'configmap', needs to be one word that starts with a capital.
                No API server would accept the object.
                Write it as the manifest has it, such as 'ServiceMonitor'.""");
    }

    private static void refused(ThrowingCallable what, String message) {
        assertThatThrownBy(what).isInstanceOf(UnsafeArgs.class).hasMessage(message);
    }
}
