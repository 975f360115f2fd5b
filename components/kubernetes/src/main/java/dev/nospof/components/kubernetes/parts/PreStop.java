package dev.nospof.components.kubernetes.parts;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.core.v1.inputs.LifecycleArgs;
import com.pulumi.kubernetes.core.v1.inputs.LifecycleHandlerArgs;
import dev.nospof.components.kubernetes.NewerFields;
import java.util.Map;

/** What a container does before it is told to stop. */
public final class PreStop {
    private PreStop() {}

    /** Sleeps; it is the kubelet that does, so an image needs no shell for it. */
    public static LifecycleArgs sleep(int seconds) {
        Output<LifecycleHandlerArgs> handler =
                NewerFields.with(LifecycleHandlerArgs.Empty, "sleep", Map.of("seconds", seconds));
        return LifecycleArgs.builder().preStop(handler).build();
    }
}
