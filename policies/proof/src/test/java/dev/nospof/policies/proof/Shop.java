package dev.nospof.policies.proof;

import dev.nospof.policies.graph.ResourceGraph;
import java.util.ArrayList;
import java.util.List;

/** One workload with its Service, good unless a test says otherwise: three replicas, spread over zones, probed, quick to move. */
public final class Shop {
    private final String name;
    private String kind = "Deployment";
    private String replicas = "3";
    private String annotations = "nospof.dev/boot-seconds: '20', nospof.dev/peak-replicas: '2'";
    private String spread;
    private String tolerations = toleration("unreachable", 10) + "," + toleration("not-ready", 10);
    private String probes = "readinessProbe: {periodSeconds: 5}, livenessProbe: {periodSeconds: 10}";
    private String env = "";
    private String pod = "";
    private String spec = "";
    private final List<String> others = new ArrayList<>();

    private Shop(String name) {
        this.name = name;
        this.spread = spread("DoNotSchedule", "nodeTaintsPolicy: Honor, minDomains: 2");
    }

    public static Shop service(String name) {
        return new Shop(name);
    }

    public Shop kind(String other) {
        this.kind = other;
        return this;
    }

    public Shop replicas(String count) {
        this.replicas = count;
        return this;
    }

    public Shop annotated(String all) {
        this.annotations = all;
        return this;
    }

    public Shop needing(String dependsOn) {
        this.annotations += ", nospof.dev/depends-on: '" + dependsOn + "'";
        return this;
    }

    /** All of {@code topologySpreadConstraints}' items. */
    public Shop spreading(String items) {
        this.spread = items;
        return this;
    }

    public Shop unspread() {
        return spreading("");
    }

    public Shop tolerating(String items) {
        this.tolerations = items;
        return this;
    }

    public Shop probed(String fields) {
        this.probes = fields;
        return this;
    }

    public Shop env(String variable, String value) {
        this.env += (env.isEmpty() ? "" : ", ") + "{name: " + variable + ", value: '" + value + "'}";
        return this;
    }

    /** Further fields of the pod's spec. */
    public Shop pod(String fields) {
        this.pod = ", " + fields;
        return this;
    }

    /** Further fields of the workload's spec. */
    public Shop spec(String fields) {
        this.spec = ", " + fields;
        return this;
    }

    public Shop with(String manifest) {
        others.add(manifest);
        return this;
    }

    /** A spread over zones with further fields. */
    public String spread(String whenUnsatisfiable, String fields) {
        return "{topologyKey: topology.kubernetes.io/zone, maxSkew: 1, whenUnsatisfiable: " + whenUnsatisfiable
                + ", labelSelector: {matchLabels: {app: " + name + "}}" + (fields.isEmpty() ? "" : ", " + fields) + "}";
    }

    public String nodeSpread(String fields) {
        return spread("DoNotSchedule", fields).replace("topology.kubernetes.io/zone", "kubernetes.io/hostname");
    }

    public static String toleration(String taint, int seconds) {
        return "{key: node.kubernetes.io/" + taint + ", operator: Exists, effect: NoExecute, tolerationSeconds: "
                + seconds + "}";
    }

    public String yaml() {
        return """
                apiVersion: apps/v1
                kind: %s
                metadata: {name: %s, annotations: {%s}}
                spec: {replicas: %s, selector: {matchLabels: {app: %s}}, template: {metadata: {labels: {app: %s}}, spec: {topologySpreadConstraints: [%s], tolerations: [%s], containers: [{name: main, image: 'shop/%s:1', %s, env: [%s]}]%s}}%s}
                ---
                apiVersion: v1
                kind: Service
                metadata: {name: %s}
                spec: {selector: {app: %s}, ports: [{port: 80}]}
                """.formatted(
                        kind,
                        name,
                        annotations,
                        replicas,
                        name,
                        name,
                        spread,
                        tolerations,
                        name,
                        probes,
                        env,
                        pod,
                        spec,
                        name,
                        name);
    }

    public ResourceGraph plan() {
        others.add(0, yaml());
        return Plans.of(others.toArray(String[]::new));
    }

    public ProofResult proven() {
        return Proof.of(plan());
    }
}
