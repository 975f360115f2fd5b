package dev.nospof.components.kubernetes.service;

/**
 * How a service's series are picked in PromQL. The pattern of its pods' names cannot match those of another service: what a Deployment
 * adds to its name holds no further dash.
 */
record Watched(String namespace, String name) {
    static Watched of(Blueprint service) {
        return new Watched(service.args().namespace(), service.name());
    }

    /** What the service itself exports; the ServiceMonitor adds these labels. */
    String own() {
        return "namespace=\"%s\",service=\"%s\"".formatted(namespace, name);
    }

    /** What kube-state-metrics says of the object that bears the service's name. */
    String object(String kind) {
        return "namespace=\"%s\",%s=\"%s\"".formatted(namespace, kind, name);
    }

    /** What kubelets and kube-state-metrics say of the container that serves. */
    String container() {
        return "namespace=\"%s\",pod=~\"%s\",container=\"%s\"".formatted(namespace, pods(), Blueprint.CONTAINER);
    }

    String pods() {
        return name + "-[0-9a-z]+-[0-9a-z]+";
    }
}
