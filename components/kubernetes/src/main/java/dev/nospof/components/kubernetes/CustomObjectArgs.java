package dev.nospof.components.kubernetes;

import com.pulumi.core.annotations.Import;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.ResourceArgs;
import dev.nospof.components.model.UnsafeArgs;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A {@link CustomObject} in full. The specification is plain maps, lists, texts, whole numbers and booleans, as the manifest has them;
 * an {@code Output} may stand anywhere in it.
 */
public final class CustomObjectArgs extends ResourceArgs {
    private static final Pattern API_VERSION = Pattern.compile("([a-z0-9]([-a-z0-9.]*[a-z0-9])?/)?v[0-9][a-z0-9]*");
    private static final Pattern KIND = Pattern.compile("[A-Z][A-Za-z0-9]*");

    @Import(required = true)
    private final String apiVersion;

    @Import(required = true)
    private final String kind;

    @Import(required = true)
    private final ObjectMetaArgs metadata;

    @Import
    private final Map<String, Object> spec;

    private CustomObjectArgs(String apiVersion, String kind, ObjectMetaArgs metadata, Map<String, Object> spec) {
        this.apiVersion = apiVersion;
        this.kind = kind;
        this.metadata = metadata;
        this.spec = Collections.unmodifiableMap(new TreeMap<>(spec));
    }

    /**
     * An object.
     *
     * @param apiVersion with its group: {@code monitoring.coreos.com/v1}
     * @param kind {@code ServiceMonitor}
     * @throws UnsafeArgs if no API server could know that version or kind
     */
    public static CustomObjectArgs of(
            String apiVersion, String kind, ObjectMetaArgs metadata, Map<String, Object> spec) {
        if (!API_VERSION.matcher(apiVersion).matches()) {
            throw badApiVersion(apiVersion);
        }
        if (!KIND.matcher(kind).matches()) {
            throw badKind(kind);
        }
        return new CustomObjectArgs(apiVersion, kind, metadata, spec);
    }

    public String apiVersion() {
        return apiVersion;
    }

    public String kind() {
        return kind;
    }

    public ObjectMetaArgs metadata() {
        return metadata;
    }

    public Map<String, Object> spec() {
        return spec;
    }

    /** The same object with another specification. */
    public CustomObjectArgs withSpec(Map<String, Object> other) {
        return new CustomObjectArgs(apiVersion, kind, metadata, other);
    }

    /** The same object with other metadata. */
    public CustomObjectArgs withMetadata(ObjectMetaArgs other) {
        return new CustomObjectArgs(apiVersion, kind, other, spec);
    }

    /** Pulumi's type token: the core group is spelt out there. */
    String token() {
        return "kubernetes:" + (apiVersion.contains("/") ? apiVersion : "core/" + apiVersion) + ":" + kind;
    }

    private static UnsafeArgs badApiVersion(String apiVersion) {
        return UnsafeArgs.because(
                "CustomObjectArgs",
                "apiVersion is '" + apiVersion + "', needs to be a group and a version",
                "No API server would accept the object.",
                "Write it as the manifest has it, such as 'monitoring.coreos.com/v1'.");
    }

    private static UnsafeArgs badKind(String kind) {
        return UnsafeArgs.because(
                "CustomObjectArgs",
                "kind is '" + kind + "', needs to be one word that starts with a capital",
                "No API server would accept the object.",
                "Write it as the manifest has it, such as 'ServiceMonitor'.");
    }
}
