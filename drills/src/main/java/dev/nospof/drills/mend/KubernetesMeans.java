package dev.nospof.drills.mend;

import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.Map;

/** Undoes what was done through the API server. */
public final class KubernetesMeans implements Means {
    private static final String NAME = "kubernetes";

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
            default -> throw new IllegalArgumentException("'" + mend.action() + "' is no action of " + NAME);
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
