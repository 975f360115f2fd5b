package dev.nospof.drills.mend;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.RequestConfig;
import io.fabric8.kubernetes.client.RequestConfigBuilder;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.util.Map;
import java.util.concurrent.CompletionException;

/** Undoes what was done through the API server. */
public final class KubernetesMeans implements Means {
    private static final String NAME = "kubernetes";

    private static final RequestConfig ONCE =
            new RequestConfigBuilder().withRequestRetryBackoffLimit(0).build();

    private final KubernetesClient client;

    public KubernetesMeans(KubernetesClient client) {
        this.client = client;
    }

    @Override
    public String name() {
        return NAME;
    }

    public static Mend uncordon(String node) {
        return Mend.of(NAME, "uncordon", Map.of("node", node), "uncordon node " + node);
    }

    public static Mend scaleDeployment(String namespace, String name, int replicas) {
        return Mend.of(
                NAME,
                "scale",
                Map.of("namespace", namespace, "name", name, "replicas", Integer.toString(replicas)),
                "scale deployment " + namespace + "/" + name + " to " + replicas);
    }

    /** Puts a container's image back. */
    public static Mend image(String kind, String namespace, String name, String container, String image) {
        return Mend.of(
                NAME,
                "image",
                Map.of("kind", kind, "namespace", namespace, "name", name, "container", container, "image", image),
                "give " + kind + " " + namespace + "/" + name + " its image " + image + " again");
    }

    /** Has a pod end what its own fault switches began. */
    public static Mend heal(String namespace, String pod, int port) {
        return Mend.of(
                NAME,
                "heal",
                Map.of("namespace", namespace, "pod", pod, "port", Integer.toString(port)),
                "heal pod " + namespace + "/" + pod);
    }

    @Override
    public void mend(Mend mend) {
        switch (mend.action()) {
            case "uncordon" -> setCordoned(client, mend.need("node"), false);
            case "scale" ->
                client.apps()
                        .deployments()
                        .inNamespace(mend.need("namespace"))
                        .withName(mend.need("name"))
                        .scale(Integer.parseInt(mend.need("replicas")));
            case "image" ->
                setImage(
                        client,
                        mend.need("kind"),
                        mend.need("namespace"),
                        mend.need("name"),
                        mend.need("container"),
                        mend.need("image"));
            case "heal" -> heal(mend);
            default -> throw new IllegalArgumentException("'" + mend.action() + "' is no action of " + NAME);
        }
    }

    /** A pod that is gone, or was started anew, has nothing to heal. */
    private void heal(Mend mend) {
        try {
            throwSwitch(
                    client, mend.need("namespace"), mend.need("pod"), Integer.parseInt(mend.need("port")), "heal", 0);
        } catch (KubernetesClientException gone) {
            if (gone.getCode() != HttpURLConnection.HTTP_NOT_FOUND
                    && gone.getCode() != HttpURLConnection.HTTP_UNAVAILABLE) {
                throw gone;
            }
        }
    }

    /** Whether a pod has fault switches at this port: throwing none is no harm, and is refused where there are none. */
    public static boolean canBeSwitched(KubernetesClient client, String namespace, String pod, int port) {
        try {
            throwSwitch(client, namespace, pod, port, "heal", 0);
            return true;
        } catch (KubernetesClientException none) {
            return false;
        }
    }

    /**
     * Throws a pod's own fault switch, by way of the API server, and once: a switch that ends the process is not answered, and asking again would end its
     * successor.
     *
     * @throws KubernetesClientException if there is no good answer
     */
    public static void throwSwitch(
            KubernetesClient client, String namespace, String pod, int port, String word, int amount) {
        var path = "api/v1/namespaces/%s/pods/%s:%d/proxy/faults/%s".formatted(namespace, pod, port, word);
        var once = client.getHttpClient().newBuilder().tag(ONCE).build();
        var request = once.newHttpRequestBuilder()
                .uri(client.getMasterUrl() + path)
                .post("application/json", "{\"amount\": " + amount + "}")
                .build();
        try {
            var answer = once.sendAsync(request, String.class).join();
            if (!answer.isSuccessful()) {
                throw new KubernetesClientException(answer.bodyString(), answer.code(), null);
            }
        } catch (IOException | CompletionException unanswered) {
            throw new KubernetesClientException("POST " + path + " was not answered", unanswered);
        }
    }

    /** Lets nothing new be scheduled on a node, or lets it again. */
    public static void setCordoned(KubernetesClient client, String node, boolean cordoned) {
        client.nodes().withName(node).edit(n -> {
            n.getSpec().setUnschedulable(cordoned ? Boolean.TRUE : null);
            return n;
        });
    }

    /** Changes the image of one container of a Deployment or StatefulSet, and nothing else. */
    public static void setImage(
            KubernetesClient client, String kind, String namespace, String name, String container, String image) {
        if (kind.equals("Deployment")) {
            client.apps().deployments().inNamespace(namespace).withName(name).edit(d -> {
                d.getSpec().getTemplate().getSpec().getContainers().stream()
                        .filter(c -> c.getName().equals(container))
                        .forEach(c -> c.setImage(image));
                return d;
            });
        } else {
            client.apps().statefulSets().inNamespace(namespace).withName(name).edit(s -> {
                s.getSpec().getTemplate().getSpec().getContainers().stream()
                        .filter(c -> c.getName().equals(container))
                        .forEach(c -> c.setImage(image));
                return s;
            });
        }
    }
}
