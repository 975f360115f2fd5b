package dev.nospof.components.aws.cluster;

import dev.nospof.components.aws.parts.Json;
import java.util.List;
import java.util.Map;

/** How whoever may call the cluster does it: with a token that the AWS command line makes of their own rights, so that nothing secret is in it. */
final class Kubeconfig {
    private Kubeconfig() {}

    /**
     * As JSON, which is YAML too.
     *
     * @param certificate of the cluster's authority, in base64
     */
    static String json(String name, String region, String endpoint, String certificate) {
        return Json.of(Map.of(
                "apiVersion",
                "v1",
                "kind",
                "Config",
                "clusters",
                List.of(Map.of(
                        "name",
                        name,
                        "cluster",
                        Map.of("server", endpoint, "certificate-authority-data", certificate))),
                "contexts",
                List.of(Map.of("name", name, "context", Map.of("cluster", name, "user", name))),
                "current-context",
                name,
                "users",
                List.of(Map.of("name", name, "user", Map.of("exec", token(name, region))))));
    }

    /** https://docs.aws.amazon.com/eks/latest/userguide/create-kubeconfig.html */
    private static Map<String, Object> token(String name, String region) {
        return Map.of(
                "apiVersion",
                "client.authentication.k8s.io/v1beta1",
                "command",
                "aws",
                "args",
                List.of("eks", "get-token", "--cluster-name", name, "--region", region, "--output", "json"),
                "interactiveMode",
                "Never");
    }
}
