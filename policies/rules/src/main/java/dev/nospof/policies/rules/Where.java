package dev.nospof.policies.rules;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.kubernetes.KubernetesObject;

/** Places as verdicts name them: {@code Deployment shop/orders, spec.replicas}. The default namespace goes without saying. */
public final class Where {
    private Where() {}

    public static String of(KubernetesObject object) {
        var namespace = object.namespace();
        return object.kind() + " " + (namespace.equals("default") ? "" : namespace + "/") + object.name();
    }

    public static String of(KubernetesObject object, String property) {
        return of(object) + ", " + property;
    }

    public static String of(KubernetesObject object, Field field) {
        return of(object, field.path());
    }
}
