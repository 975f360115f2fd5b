package dev.nospof.policies.rules;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.kubernetes.KubernetesObject;
import java.util.regex.Pattern;

/** Places as verdicts name them: {@code Deployment shop/orders, spec.replicas}. The default namespace goes without saying. */
public final class Where {
    private static final Pattern AWS = Pattern.compile("aws:(\\w+)/\\w+:(\\w+)");

    private Where() {}

    /** Of any resource: {@code Deployment shop/orders}, {@code ec2 Subnet shop-private-a}, {@code pulumi:pulumi:Stack shop}. */
    public static String of(Resource resource) {
        if (KubernetesObject.is(resource)) {
            return of(new KubernetesObject(resource));
        }
        var aws = AWS.matcher(resource.type());
        return (aws.matches() ? aws.group(1) + " " + aws.group(2) : resource.type()) + " " + resource.name();
    }

    public static String of(Resource resource, String property) {
        return of(resource) + ", " + property;
    }

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
