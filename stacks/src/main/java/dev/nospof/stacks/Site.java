package dev.nospof.stacks;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import dev.nospof.components.kubernetes.service.SelfHealingService;
import dev.nospof.components.kubernetes.service.SelfHealingServiceArgs;

/** Where the shop's services run, what keeps their data there, and how visitors come in. */
public interface Site {
    /** What this environment is told. */
    Settings settings();

    /** For whatever runs in the cluster: after its namespace, and nowhere else. */
    ComponentResourceOptions inside();

    /** What a service of this name needs to keep something in a database of its own. */
    SelfHealingServiceArgs.Builder keeping(String service, SelfHealingServiceArgs.Builder args);

    /** What the storefront needs to be visited. */
    SelfHealingServiceArgs.Builder visited(SelfHealingServiceArgs.Builder storefront);

    /** Lets visitors in, and says where. */
    Output<String> open(SelfHealingService storefront);
}
