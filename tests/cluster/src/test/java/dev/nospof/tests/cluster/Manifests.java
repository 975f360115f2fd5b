package dev.nospof.tests.cluster;

/** What the tests deploy. */
final class Manifests {
    private Manifests() {}

    /** Three replicas, one a zone, hard; a lost zone does not count, and its pods are given up after two seconds. */
    static String spread(String namespace, String name) {
        return """
                apiVersion: v1
                kind: Namespace
                metadata: {name: %1$s}
                ---
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: %2$s, namespace: %1$s}
                spec:
                  replicas: 3
                  selector: {matchLabels: {app: %2$s}}
                  template:
                    metadata: {labels: {app: %2$s}}
                    spec:
                      terminationGracePeriodSeconds: 1
                      tolerations:
                      - {key: node.kubernetes.io/unreachable, operator: Exists, effect: NoExecute, tolerationSeconds: 2}
                      - {key: node.kubernetes.io/not-ready, operator: Exists, effect: NoExecute, tolerationSeconds: 2}
                      topologySpreadConstraints:
                      - topologyKey: topology.kubernetes.io/zone
                        maxSkew: 1
                        whenUnsatisfiable: DoNotSchedule
                        nodeTaintsPolicy: Honor
                        labelSelector: {matchLabels: {app: %2$s}}
                      containers:
                      - name: probe
                        image: %3$s
                        imagePullPolicy: Never
                        readinessProbe: {httpGet: {path: /, port: 8080}, periodSeconds: 1}
                ---
                apiVersion: v1
                kind: Service
                metadata: {name: %2$s, namespace: %1$s}
                spec:
                  selector: {app: %2$s}
                  ports: [{port: 80, targetPort: 8080}]
                """.formatted(namespace, name, Probe.IMAGE);
    }

    /** One pod that keeps its data on a volume of the default class, and may only run in this zone. */
    static String withVolume(String namespace, String name, String zone) {
        return """
                apiVersion: v1
                kind: Namespace
                metadata: {name: %1$s}
                ---
                apiVersion: v1
                kind: PersistentVolumeClaim
                metadata: {name: %2$s, namespace: %1$s}
                spec:
                  accessModes: [ReadWriteOnce]
                  resources: {requests: {storage: 1Gi}}
                ---
                apiVersion: v1
                kind: Pod
                metadata: {name: %2$s, namespace: %1$s}
                spec:
                  terminationGracePeriodSeconds: 1
                  nodeSelector: {topology.kubernetes.io/zone: %3$s}
                  containers:
                  - name: probe
                    image: %4$s
                    imagePullPolicy: Never
                    volumeMounts: [{name: data, mountPath: /data}]
                  volumes: [{name: data, persistentVolumeClaim: {claimName: %2$s}}]
                """.formatted(namespace, name, zone, Probe.IMAGE);
    }
}
