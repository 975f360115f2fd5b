package dev.nospof.engine.answers;

import dev.nospof.policies.graph.Urn;
import dev.nospof.policies.graph.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the Kubernetes provider answers: generated names, the namespace, ids, a Service's address.
 *
 * <p>After the provider's <a href="https://www.pulumi.com/registry/packages/kubernetes/how-to-guides/">own rules</a>: an object without a
 * name is called {@code <logical name>-<8 hexadecimal digits>} (there random, here a symbol), an object without a namespace is in the
 * provider's, and an id is {@code namespace/name}. {@code status} stays unknown.
 */
final class KubernetesOutputs implements SymbolicOutputs {
    private static final String PREFIX = "kubernetes:";

    /** The kinds of the built-in API groups that stand outside namespaces (kubectl api-resources --namespaced=false, 1.35). */
    private static final Set<String> CLUSTER_SCOPED = Set.of(
            "APIService",
            "CSIDriver",
            "CSINode",
            "CertificateSigningRequest",
            "ClusterRole",
            "ClusterRoleBinding",
            "ClusterTrustBundle",
            "ComponentStatus",
            "CustomResourceDefinition",
            "DeviceClass",
            "FlowSchema",
            "IPAddress",
            "IngressClass",
            "MutatingAdmissionPolicy",
            "MutatingAdmissionPolicyBinding",
            "MutatingWebhookConfiguration",
            "Namespace",
            "Node",
            "PersistentVolume",
            "PriorityClass",
            "PriorityLevelConfiguration",
            "ResourceSlice",
            "RuntimeClass",
            "SelfSubjectAccessReview",
            "SelfSubjectReview",
            "SelfSubjectRulesReview",
            "ServiceCIDR",
            "StorageClass",
            "SubjectAccessReview",
            "TokenReview",
            "ValidatingAdmissionPolicy",
            "ValidatingAdmissionPolicyBinding",
            "ValidatingWebhookConfiguration",
            "VolumeAttachment",
            "VolumeAttributesClass");

    @Override
    public boolean covers(String type) {
        return type.startsWith(PREFIX) && type.indexOf('/') > 0 && !type.startsWith(PREFIX + "helm.sh/");
    }

    @Override
    public Answer register(Declaration declaration, Symbols symbols) {
        var inputs = declaration.inputs();
        var given = inputs.fields().getOrDefault("metadata", Value.Fields.NONE);
        if (!(given instanceof Value.Fields metadata) || metadata.fields().containsKey("generateName")) {
            // The name is nobody's to know: then neither the id nor the metadata is.
            return new Answer(
                    Optional.empty(),
                    inputs,
                    inputs.fields().isEmpty() ? inputs : with(inputs, "metadata", Value.UNKNOWN));
        }
        var urn = declaration.urn();
        var named = metadata.fields().containsKey("name")
                ? metadata
                : with(metadata, "name", Value.of(generatedName(declaration, symbols)));
        var settled = inProvidersNamespace(declaration, named);
        var properties = with(inputs, "metadata", settled);
        var seen = settled;
        if (namespaced(declaration.type()) && !seen.fields().containsKey("namespace")) {
            seen = with(seen, "namespace", Value.of("default"));
        }
        var id = id(seen);
        seen = with(seen, "uid", Value.of(symbols.text(urn, "metadata.uid", KubernetesOutputs::uid)));
        var outputs = with(inputs, "metadata", seen);
        return new Answer(id, properties, address(declaration, outputs, symbols));
    }

    @Override
    public Answer read(Declaration declaration, String id, Symbols symbols) {
        var kind = declaration.type().substring(declaration.type().lastIndexOf(':') + 1);
        var groupVersion =
                declaration.type().substring(PREFIX.length(), declaration.type().lastIndexOf(':'));
        var slash = id.indexOf('/');
        var metadata = slash < 0
                ? Value.Fields.of(Map.of("name", Value.of(id)))
                : Value.Fields.of(Map.of(
                        "namespace", Value.of(id.substring(0, slash)), "name", Value.of(id.substring(slash + 1))));
        // Someone else declared it: what it is made of is not this program's to know.
        var properties = new TreeMap<String, Value>(Map.of(
                "apiVersion",
                Value.of(groupVersion.startsWith("core/") ? groupVersion.substring("core/".length()) : groupVersion),
                "kind",
                Value.of(kind),
                "metadata",
                metadata,
                "spec",
                Value.UNKNOWN));
        properties.putAll(declaration.inputs().fields());
        var shown = new Value.Fields(properties);
        return new Answer(Optional.of(id), shown, shown);
    }

    private static String generatedName(Declaration declaration, Symbols symbols) {
        return symbols.text(
                declaration.urn(), "metadata.name", digits -> declaration.name() + "-" + digits.substring(0, 8));
    }

    /** The provider's own {@code namespace} setting goes into the plan; the cluster's default does not. */
    private static Value.Fields inProvidersNamespace(Declaration declaration, Value.Fields metadata) {
        var own = declaration.provider().fields().get("namespace");
        if (own == null || metadata.fields().containsKey("namespace") || !namespaced(declaration.type())) {
            return metadata;
        }
        return with(metadata, "namespace", own);
    }

    private static Optional<String> id(Value.Fields metadata) {
        var namespace = metadata.fields().get("namespace");
        if (!(metadata.fields().get("name") instanceof Value.Text name)) {
            return Optional.empty();
        }
        if (namespace == null) {
            return Optional.of(name.text());
        }
        return namespace instanceof Value.Text text ? Optional.of(text.text() + "/" + name.text()) : Optional.empty();
    }

    /**
     * A Service's address, when the cluster will choose one. From 240.0.0.0/4, reserved by
     * <a href="https://www.rfc-editor.org/rfc/rfc1112#section-4">RFC 1112</a> and never routed: it cannot be mistaken for a real one.
     */
    private static Value.Fields address(Declaration declaration, Value.Fields outputs, Symbols symbols) {
        if (!declaration.type().equals("kubernetes:core/v1:Service")
                || !(outputs.fields().get("spec") instanceof Value.Fields spec)
                || spec.fields().containsKey("clusterIP")
                || Value.of("ExternalName").equals(spec.fields().get("type"))) {
            return outputs;
        }
        Urn urn = declaration.urn();
        var address = Value.of(symbols.text(urn, "spec.clusterIP", KubernetesOutputs::reservedAddress));
        return with(
                outputs,
                "spec",
                with(with(spec, "clusterIP", address), "clusterIPs", new Value.Items(List.of(address))));
    }

    private static String reservedAddress(String digits) {
        var bits = Integer.parseUnsignedInt(digits.substring(0, 8), 16);
        return (240 + (bits >>> 28)) + "." + (bits >>> 16 & 255) + "." + (bits >>> 8 & 255) + "." + (bits & 255);
    }

    private static String uid(String digits) {
        return String.join(
                "-",
                digits.substring(0, 8),
                digits.substring(8, 12),
                "4" + digits.substring(13, 16),
                "8" + digits.substring(17, 20),
                digits.substring(20, 32));
    }

    private static boolean namespaced(String type) {
        return !CLUSTER_SCOPED.contains(type.substring(type.lastIndexOf(':') + 1));
    }

    private static Value.Fields with(Value.Fields fields, String name, Value value) {
        var changed = new TreeMap<String, Value>(fields.fields());
        changed.put(name, value);
        return new Value.Fields(changed);
    }
}
