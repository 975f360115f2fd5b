package dev.nospof.components.kubernetes.postgres;

import com.pulumi.kubernetes.rbac.v1.RoleArgs;
import com.pulumi.kubernetes.rbac.v1.RoleBindingArgs;
import com.pulumi.kubernetes.rbac.v1.inputs.PolicyRuleArgs;
import com.pulumi.kubernetes.rbac.v1.inputs.RoleRefArgs;
import com.pulumi.kubernetes.rbac.v1.inputs.SubjectArgs;

/** What members may do at the API server, where they agree: read and write the endpoints and their own pods' labels, nothing else. */
final class Rights {
    private Rights() {}

    static RoleArgs role(Blueprint database) {
        return RoleArgs.builder()
                .metadata(database.metadata().build())
                .rules(
                        rule("endpoints", "create", "delete", "get", "list", "patch", "update", "watch"),
                        rule("pods", "get", "list", "patch", "update", "watch"))
                .build();
    }

    static RoleBindingArgs binding(Blueprint database) {
        return RoleBindingArgs.builder()
                .metadata(database.metadata().build())
                .roleRef(RoleRefArgs.builder()
                        .apiGroup("rbac.authorization.k8s.io")
                        .kind("Role")
                        .name(database.name())
                        .build())
                .subjects(SubjectArgs.builder()
                        .kind("ServiceAccount")
                        .name(database.name())
                        .namespace(database.namespace())
                        .build())
                .build();
    }

    private static PolicyRuleArgs rule(String resource, String... verbs) {
        return PolicyRuleArgs.builder()
                .apiGroups("")
                .resources(resource)
                .verbs(verbs)
                .build();
    }
}
