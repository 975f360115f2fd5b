package dev.nospof.tests.benchmarks.services;

import dev.nospof.appimages.testkit.ServiceProcess;
import java.time.Duration;
import java.util.List;

/** The processor time of processes, which other work on the machine hardly changes. */
final class Processors {
    private Processors() {}

    /** That of all together, since their last starts. */
    static Duration of(List<ServiceProcess> processes) {
        return processes.stream().map(ServiceProcess::cpu).reduce(Duration.ZERO, Duration::plus);
    }
}
