package dev.nospof.tests.standin.aws.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * A resource type of CloudFormation.
 *
 * @param name {@code AWS::EC2::Subnet}
 */
public record CloudFormationType(String name, JsonNode schema) {
    private static final String PROPERTIES = "/properties/";

    /** What may stand in it. */
    public Declared properties() {
        return new SchemaNode(schema, schema, name);
    }

    /** What can only be set at creation, as paths of names: {@code KubernetesNetworkConfig/IpFamily}. */
    public List<String> onlyAtCreation() {
        return StreamSupport.stream(schema.path("createOnlyProperties").spliterator(), false)
                .map(JsonNode::asText)
                .filter(pointer -> pointer.startsWith(PROPERTIES))
                .map(pointer -> pointer.substring(PROPERTIES.length()))
                .toList();
    }
}
