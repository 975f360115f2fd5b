package dev.nospof.components.aws.network;

import com.pulumi.aws.ec2.Subnet;
import com.pulumi.aws.ec2.inputs.SubnetState;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import dev.nospof.components.aws.Network;
import dev.nospof.components.aws.SubnetTier;
import dev.nospof.components.aws.Tier;
import dev.nospof.components.aws.Zone;
import dev.nospof.components.aws.parts.Given;
import dev.nospof.components.model.Annotations;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A VPC and subnets that somebody else made, as a {@link Network}.
 *
 * <p><b>Creates:</b> nothing. It reads the subnets, so that a wrong id is found before anything is deployed, and says which zone each is in, so that rules and
 * proof know where things are.
 *
 * <p><b>Does not promise</b> anything about the VPC's own ways in and out.
 */
public final class ExistingNetwork extends ComponentResource implements Network {
    private final String name;
    private final ExistingNetworkArgs args;
    private final Map<Tier, SubnetTier> subnets = new EnumMap<>(Tier.class);

    /** @throws dev.nospof.components.model.UnsafeArgs if the name cannot be part of AWS' names */
    public ExistingNetwork(String name, ExistingNetworkArgs args, ComponentResourceOptions options) {
        super("nospof:aws:ExistingNetwork", new Given("ExistingNetwork").name(name), args, options);
        this.name = name;
        this.args = args;
        for (var tier : Tier.values()) {
            subnets.put(tier, found(tier));
        }
        registerOutputs(new TreeMap<>(Map.of("vpcId", vpcId())));
    }

    public ExistingNetwork(String name, ExistingNetworkArgs args) {
        this(name, args, ComponentResourceOptions.Empty);
    }

    private SubnetTier found(Tier tier) {
        var ids = new TreeMap<Zone, Output<String>>();
        var parent = CustomResourceOptions.builder().parent(this).build();
        args.subnets(tier).forEach((zone, id) -> {
            var known = SubnetState.builder().vpcId(args.vpcId()).tags(Map.of(Annotations.TIER, tier.word()));
            var state = zone.isId() ? known.availabilityZoneId(zone.word()) : known.availabilityZone(zone.word());
            ids.put(
                    zone,
                    Subnet.get(name + "-" + tier.word() + "-" + zone, id, state.build(), parent)
                            .id());
        });
        return SubnetTier.of(tier, ids);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String region() {
        return args.region();
    }

    @Override
    public List<Zone> zones() {
        return args.zones();
    }

    @Override
    public Output<String> vpcId() {
        return args.vpcId();
    }

    @Override
    public List<String> ranges() {
        return args.ranges();
    }

    @Override
    public SubnetTier subnets(Tier tier) {
        return subnets.get(tier);
    }
}
