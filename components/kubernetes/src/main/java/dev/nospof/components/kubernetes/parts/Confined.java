package dev.nospof.components.kubernetes.parts;

import com.pulumi.kubernetes.core.v1.inputs.CapabilitiesArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodSecurityContextArgs;
import com.pulumi.kubernetes.core.v1.inputs.SeccompProfileArgs;
import com.pulumi.kubernetes.core.v1.inputs.SecurityContextArgs;

/** What the Pod Security Standard "restricted" asks for, and a file system that cannot be written to. */
public final class Confined {
    private Confined() {}

    public static SecurityContextArgs container() {
        return SecurityContextArgs.builder()
                .allowPrivilegeEscalation(false)
                .readOnlyRootFilesystem(true)
                .runAsNonRoot(true)
                .capabilities(CapabilitiesArgs.builder().drop("ALL").build())
                .build();
    }

    /** For a caller to add to. */
    public static PodSecurityContextArgs.Builder pod() {
        return PodSecurityContextArgs.builder()
                .runAsNonRoot(true)
                .seccompProfile(
                        SeccompProfileArgs.builder().type("RuntimeDefault").build());
    }
}
