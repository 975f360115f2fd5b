package dev.nospof.policies.graph;

/**
 * A resource's unique name within everything Pulumi manages: {@code urn:pulumi:prod::shop::parent$type::name}.
 *
 * @param text as Pulumi writes it
 */
public record Urn(String text) implements Comparable<Urn> {
    public Urn {
        if (text.isBlank()) {
            throw new IllegalArgumentException(
                    "A URN is empty. Resources are told apart by it. Give the resource's own URN.");
        }
    }

    /** The URN that Pulumi would give: the parent's types are part of it, the stack's is not. */
    public static Urn of(String stack, String project, String parentTypes, String type, String name) {
        var types = parentTypes.isEmpty() ? type : parentTypes + "$" + type;
        return new Urn("urn:pulumi:" + stack + "::" + project + "::" + types + "::" + name);
    }

    /** The logical name, after the last {@code ::}. */
    public String name() {
        return text.substring(text.lastIndexOf("::") + 2);
    }

    @Override
    public int compareTo(Urn other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
