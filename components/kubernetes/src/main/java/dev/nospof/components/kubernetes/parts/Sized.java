package dev.nospof.components.kubernetes.parts;

import com.pulumi.kubernetes.core.v1.inputs.ContainerResizePolicyArgs;
import com.pulumi.kubernetes.core.v1.inputs.ResourceRequirementsArgs;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How much a container gets. */
public final class Sized {
    private Sized() {}

    /**
     * Memory that is not requested can be taken away at any time, so the limit is the request. A CPU limit would only slow down a pod on
     * an idle node, at boot above all.
     */
    public static ResourceRequirementsArgs resources(String cpu, String memory) {
        return ResourceRequirementsArgs.builder()
                .requests(new TreeMap<>(Map.of("cpu", cpu, "memory", memory)))
                .limits(Map.of("memory", memory))
                .build();
    }

    /** More CPU takes no restart; most programs size their memory once, when they start. */
    public static List<ContainerResizePolicyArgs> resizing() {
        return List.of(resizing("cpu", "NotRequired"), resizing("memory", "RestartContainer"));
    }

    private static ContainerResizePolicyArgs resizing(String resource, String restart) {
        return ContainerResizePolicyArgs.builder()
                .resourceName(resource)
                .restartPolicy(restart)
                .build();
    }
}
