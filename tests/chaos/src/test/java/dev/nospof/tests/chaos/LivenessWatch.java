package dev.nospof.tests.chaos;

import dev.nospof.appimages.testkit.Http;
import dev.nospof.appimages.testkit.ServiceProcess;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * Asks every process twice a second whether it is alive, as the platform would, and remembers each "no". Whoever says no because a
 * neighbour or the database is gone would be restarted for nothing. A process that is killed or frozen gives no answer, which is none.
 */
final class LivenessWatch implements AutoCloseable {
    private final Http http = new Http();
    private final Set<String> verdicts = new ConcurrentSkipListSet<>();
    private final Thread asking;

    LivenessWatch(List<ServiceProcess> processes) {
        asking = new Thread(() -> ask(processes), "liveness-watch");
        asking.setDaemon(true);
        asking.start();
    }

    private void ask(List<ServiceProcess> processes) {
        try {
            while (!Thread.interrupted()) {
                for (ServiceProcess process : processes) {
                    Http.Answer answer = http.get("http://127.0.0.1:" + process.healthPort() + "/livez");
                    if (answer.status() != 200 && answer.status() != 0) {
                        verdicts.add(process.name() + ": " + answer.status() + " " + answer.body());
                    }
                }
                Thread.sleep(500);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IllegalStateException stoppedWhileAsking) {
            Thread.currentThread().interrupt();
        }
    }

    /** Who was called dead, and why. */
    Set<String> verdicts() {
        return Set.copyOf(verdicts);
    }

    @Override
    public void close() {
        asking.interrupt();
    }
}
