package dev.nospof.components.kubernetes.quorum;

import com.pulumi.kubernetes.core.v1.inputs.ContainerArgs;
import com.pulumi.kubernetes.core.v1.inputs.ContainerPortArgs;
import com.pulumi.kubernetes.core.v1.inputs.EnvVarArgs;
import com.pulumi.kubernetes.core.v1.inputs.EnvVarSourceArgs;
import com.pulumi.kubernetes.core.v1.inputs.HTTPGetActionArgs;
import com.pulumi.kubernetes.core.v1.inputs.ObjectFieldSelectorArgs;
import com.pulumi.kubernetes.core.v1.inputs.ProbeArgs;
import com.pulumi.kubernetes.core.v1.inputs.VolumeMountArgs;
import dev.nospof.components.kubernetes.parts.Confined;
import dev.nospof.components.kubernetes.parts.PreStop;
import dev.nospof.components.kubernetes.parts.Sized;
import dev.nospof.components.kubernetes.parts.Tcp;
import dev.nospof.components.model.Timing;
import java.util.ArrayList;
import java.util.List;

/** The container of one member. */
final class Member {
    static final String CLIENT = "client";
    static final String HEALTH = "health";

    private Member() {}

    static ContainerArgs of(Blueprint set) {
        var program = set.program();
        return ContainerArgs.builder()
                .name(program.name())
                .image(set.args().image())
                .imagePullPolicy("IfNotPresent")
                .command(program.command().apply(set.all(), set.host("$(POD_NAME)")))
                .env(environment(set))
                .ports(ports(program))
                .resources(Sized.resources(set.args().cpu(), set.args().memory()))
                .resizePolicy(Sized.resizing())
                .startupProbe(probe(program.livePath(), set.timing().startup(), program))
                .readinessProbe(probe(program.readyPath(), set.timing().readiness(), program))
                .livenessProbe(probe(program.livePath(), set.timing().liveness(), program))
                .lifecycle(PreStop.sleep(set.timing().preStopSeconds()))
                .securityContext(Confined.container())
                .volumeMounts(mounts(set))
                .terminationMessagePolicy("FallbackToLogsOnError")
                .build();
    }

    private static List<EnvVarArgs> environment(Blueprint set) {
        var all = new ArrayList<EnvVarArgs>();
        all.add(EnvVarArgs.builder()
                .name("POD_NAME")
                .valueFrom(EnvVarSourceArgs.builder()
                        .fieldRef(ObjectFieldSelectorArgs.builder()
                                .fieldPath("metadata.name")
                                .build())
                        .build())
                .build());
        set.program()
                .environment()
                .forEach((name, value) ->
                        all.add(EnvVarArgs.builder().name(name).value(value).build()));
        return all;
    }

    private static List<ContainerPortArgs> ports(QuorumProgram program) {
        var ports = new ArrayList<ContainerPortArgs>();
        ports.add(Tcp.onContainer(CLIENT, program.clientPort()));
        for (int i = 0; i < program.peerPorts().size(); i++) {
            ports.add(Tcp.onContainer(peer(i), program.peerPorts().get(i)));
        }
        if (program.healthPort() != program.clientPort()) {
            ports.add(Tcp.onContainer(HEALTH, program.healthPort()));
        }
        return ports;
    }

    /** {@code peer}, {@code peer-2} */
    static String peer(int position) {
        return position == 0 ? "peer" : "peer-" + (position + 1);
    }

    /** The port's name by which health and metrics are asked. */
    static String healthPort(QuorumProgram program) {
        return program.healthPort() == program.clientPort() ? CLIENT : HEALTH;
    }

    private static ProbeArgs probe(String path, Timing.Probe numbers, QuorumProgram program) {
        return ProbeArgs.builder()
                .periodSeconds(numbers.periodSeconds())
                .timeoutSeconds(numbers.timeoutSeconds())
                .failureThreshold(numbers.failureThreshold())
                .successThreshold(1)
                .httpGet(HTTPGetActionArgs.builder()
                        .path(path)
                        .port(healthPort(program))
                        .scheme("HTTP")
                        .build())
                .build();
    }

    private static List<VolumeMountArgs> mounts(Blueprint set) {
        var all = new ArrayList<VolumeMountArgs>();
        all.add(mount(Pods.DATA, set.program().dataPath()));
        all.add(mount(Pods.SCRATCH, "/tmp"));
        if (!set.files().isEmpty()) {
            all.add(mount(Pods.FILES, QuorumProgram.FOLDER));
        }
        set.program()
                .numbers()
                .file()
                .ifPresent(file -> all.add(VolumeMountArgs.builder()
                        .name(Pods.NUMBER)
                        .mountPath(file)
                        // The file alone: around it is the data.
                        .subPath(Pods.NUMBER)
                        .readOnly(true)
                        .build()));
        return all;
    }

    private static VolumeMountArgs mount(String name, String path) {
        return VolumeMountArgs.builder().name(name).mountPath(path).build();
    }
}
