package dev.nospof.tests.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.appimages.payments.provider.Provider;
import dev.nospof.appimages.testkit.Eventually;
import dev.nospof.appimages.testkit.Http;
import dev.nospof.appimages.testkit.ServiceProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each fault switch, thrown in a process of its own, and what the platform gets to see of it. */
class BrokenProcessTest {
    private final Http http = new Http();
    private ServiceProcess process;

    @BeforeEach
    void start(@TempDir Path folder) {
        process = new ServiceProcess(
                        "provider",
                        Provider.class.getName(),
                        Map.of(
                                "LEDGER_FILE", folder.resolve("ledger").toString(),
                                "FAULTS_ENABLED", "true",
                                "LIVENESS_STUCK_AFTER", "3s"),
                        folder)
                .start()
                .awaitReady();
    }

    @AfterEach
    void end() {
        process.close();
    }

    private Http.Answer fault(String name, String body) {
        return http.post("http://127.0.0.1:" + process.healthPort() + "/faults/" + name, body, Map.of());
    }

    private Http.Answer live() {
        return http.get("http://127.0.0.1:" + process.healthPort() + "/livez");
    }

    private void becomesDead(String why) {
        Eventually.holds("it is not alive: " + why, Duration.ofSeconds(30), () -> live().status() == 503);
        assertThat(live().body()).contains(why);
    }

    @Test
    void crashEndsItAtOnce() {
        fault("crash", "");
        assertThat(process.awaitEnd(Duration.ofSeconds(20))).isEqualTo(137);
    }

    @Test
    void hangIsSeenByTheLivenessProbe() {
        assertThat(live().status()).isEqualTo(200);
        fault("hang", "");
        becomesDead("no request got through");
    }

    @Test
    void deadlockIsSeenByTheLivenessProbe() {
        fault("deadlock", "");
        becomesDead("deadlock of 2 threads, one is deadlock-");
    }

    @Test
    void leakEndsItWhenTheHeapIsFull() {
        fault("leak", "{\"amount\": 4096}");
        // 3: how -XX:+ExitOnOutOfMemoryError ends a JVM.
        assertThat(process.awaitEnd(Duration.ofSeconds(30))).isEqualTo(3);
    }

    @Test
    void sigtermEndsItInOrder() {
        assertThat(process.terminate()).isEqualTo(143);
        assertThat(process.log()).contains("Leaving: no longer ready.").contains("Stopped.");
    }
}
