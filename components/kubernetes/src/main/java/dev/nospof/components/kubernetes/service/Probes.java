package dev.nospof.components.kubernetes.service;

import com.pulumi.kubernetes.core.v1.inputs.GRPCActionArgs;
import com.pulumi.kubernetes.core.v1.inputs.HTTPGetActionArgs;
import com.pulumi.kubernetes.core.v1.inputs.ProbeArgs;
import dev.nospof.components.model.Timing;
import java.util.function.Function;

/** The three questions that a kubelet asks a container, each with its own number of failures. */
final class Probes {
    private Probes() {}

    static ProbeArgs startup(Blueprint service) {
        return probe(service, service.timing().startup(), Health.Http::started, Health.Grpc::started)
                .build();
    }

    static ProbeArgs readiness(Blueprint service) {
        return probe(service, service.timing().readiness(), Health.Http::ready, Health.Grpc::ready)
                .build();
    }

    static ProbeArgs liveness(Blueprint service) {
        return probe(service, service.timing().liveness(), Health.Http::live, Health.Grpc::live)
                .terminationGracePeriodSeconds(service.timing().stuckGraceSeconds())
                .build();
    }

    private static ProbeArgs.Builder probe(
            Blueprint service,
            Timing.Probe numbers,
            Function<Health.Http, String> path,
            Function<Health.Grpc, String> grpcService) {
        var probe = ProbeArgs.builder()
                .periodSeconds(numbers.periodSeconds())
                .timeoutSeconds(numbers.timeoutSeconds())
                .failureThreshold(numbers.failureThreshold())
                .successThreshold(1);
        return service.args()
                .health()
                .match(
                        http -> probe.httpGet(HTTPGetActionArgs.builder()
                                .path(path.apply(http))
                                .port(service.portName())
                                .scheme("HTTP")
                                .build()),
                        grpc -> probe.grpc(GRPCActionArgs.builder()
                                .port(service.args().port())
                                .service(grpcService.apply(grpc))
                                .build()));
    }
}
