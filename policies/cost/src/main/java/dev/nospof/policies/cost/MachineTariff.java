package dev.nospof.policies.cost;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.References;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.aws.InstanceGroup;
import dev.nospof.policies.graph.aws.NodeGroup;
import java.util.List;
import java.util.Optional;

/** EC2's machines, on demand: as many as there are at least. */
final class MachineTariff implements Tariff {
    private static final String INSTANCE = "aws:ec2/instance:Instance";
    private static final String TEMPLATE = "aws:ec2/launchTemplate:LaunchTemplate";

    @Override
    public List<String> types() {
        return List.of(InstanceGroup.GROUP, NodeGroup.NODE_GROUP, INSTANCE);
    }

    @Override
    public List<Charge> charges(Resource resource, References references) {
        return switch (resource.type()) {
            case INSTANCE -> machines(resource.at("instanceType").text(), 1, 1);
            case NodeGroup.NODE_GROUP ->
                machines(
                        first(resource.at("instanceTypes")),
                        resource.at("scalingConfig", "minSize").integer().orElse(1),
                        new NodeGroup(resource, references).places());
            default ->
                machines(
                        type(resource, references),
                        resource.at("minSize").integer().orElse(0),
                        new InstanceGroup(resource, references).places());
        };
    }

    /** The first of those it may have, which is the one it wants most; else that of its template. */
    private static Optional<String> type(Resource group, References references) {
        var mixed = group.at("mixedInstancesPolicy", "launchTemplate", "overrides").items().stream()
                .flatMap(override -> override.at("instanceType").text().stream())
                .findFirst();
        return mixed.or(() -> List.of("launchTemplate", "mixedInstancesPolicy").stream()
                .flatMap(property -> references.from(group, property, TEMPLATE).stream())
                .flatMap(template -> template.at("instanceType").text().stream())
                .findFirst());
    }

    private static Optional<String> first(Field types) {
        return types.items().stream().flatMap(type -> type.text().stream()).findFirst();
    }

    private static List<Charge> machines(Optional<String> type, int count, int zones) {
        return type.stream()
                .map(t -> Charge.overZones("ec2/" + t, "EC2 " + t, count, zones))
                .toList();
    }
}
