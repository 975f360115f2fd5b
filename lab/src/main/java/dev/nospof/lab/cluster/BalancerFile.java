package dev.nospof.lab.cluster;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/**
 * What HAProxy is told: one proxy a port, at layer 4, with all nodes behind it.
 *
 * <p>As a cloud's load balancer does, it asks each node whether it can lead on: under {@code externalTrafficPolicy: Local} at the Service's own port for that
 * (<a href="https://kubernetes.io/docs/tasks/access-application-cluster/create-external-load-balancer/">external load balancers</a>), else kube-proxy
 * (<a href="https://github.com/kubernetes/cloud-provider-aws/pull/622">the default on AWS</a>). To ask the node port would ask any pod of the cluster, one of a
 * lost node too, and take nodes out that are well.
 *
 * <p>A node that fails its check gets no new connection; those that it has go on, for it may only be drained. Those of a node that is gone end by
 * TCP's own means within seconds: what is not acknowledged in 4 s, or 2 questions a second apart after 2 s of silence.
 */
final class BalancerFile {
    /** Kept at most this long while nothing is said, as Network Load Balancers of AWS do by default (350 s). */
    private static final String HEAD = """
            global
                description @VERSION@
                maxconn 8192
                hard-stop-after 5m
                stats socket @SOCKET@ mode 600 level admin expose-fd listeners

            defaults
                mode tcp
                maxconn 8000
                timeout connect 1s
                timeout check 1s
                timeout client 350s
                timeout server 350s
                retries 3
                option redispatch 1
                option clitcpka
                option srvtcpka
                srvtcpka-idle 2s
                srvtcpka-intvl 1s
                srvtcpka-cnt 2
                balance roundrobin
                default-server inter 1s fall 2 rise 2 tcp-ut 4s
            """;

    /** Where kube-proxy says whether it is well (https://kubernetes.io/docs/reference/config-api/kube-proxy-config.v1alpha1/). */
    private static final int KUBE_PROXY = 10_256;

    private BalancerFile() {}

    /** The whole file; all services have an address. */
    static String text(Path socket, List<BalancedService> services, List<Blueprint.NodePlan> nodes) {
        var text = new StringBuilder(HEAD.replace("@SOCKET@", socket.toString()));
        for (var service : services) {
            for (var port : service.ports()) {
                append(text, service, port, nodes);
            }
        }
        return text.toString().replace("@VERSION@", version(text));
    }

    private static void append(
            StringBuilder text, BalancedService service, BalancedService.Port port, List<Blueprint.NodePlan> nodes) {
        text.append("\nlisten ").append(service.key(port)).append('\n');
        text.append("    bind ")
                .append(service.address())
                .append(':')
                .append(port.port())
                .append('\n');
        text.append("    option httpchk GET /healthz\n    http-check expect status 200\n");
        for (var node : nodes) {
            text.append("    server ")
                    .append(node.name())
                    .append(' ')
                    .append(node.address())
                    .append(':')
                    .append(port.nodePort())
                    .append(" check port ")
                    .append(service.local() ? service.healthCheckPort() : KUBE_PROXY)
                    .append('\n');
        }
    }

    /** By which the running program says which file it has read. */
    private static String version(CharSequence text) {
        return UUID.nameUUIDFromBytes(text.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** The version that a text carries. */
    static String versionIn(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("description "))
                .findFirst()
                .map(line -> line.substring("description ".length()))
                .orElse("");
    }
}
