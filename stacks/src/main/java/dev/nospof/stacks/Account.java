package dev.nospof.stacks;

import com.pulumi.Config;
import com.pulumi.core.Output;
import com.pulumi.core.TypeShape;
import dev.nospof.components.aws.alerting.AlertingSloArgs;
import dev.nospof.components.aws.alerting.Way;
import dev.nospof.components.aws.cluster.AddOn;
import dev.nospof.components.model.Profile;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an environment on AWS is told of its account.
 *
 * @param region where the shop is at home
 * @param domain that visitors know
 * @param hostedZone id of the zone of Route 53 that the domain is in
 * @param certificate ARN of the domain's certificate in the region
 * @param mail where people read of alarms
 * @param pager URL of what wakes them
 * @param admin ARN of the role that deploys
 * @param nodes that carry the busiest hour
 * @param addOns versions of the cluster's add-ons
 * @param databasePassword of the databases' owner, a secret
 * @param standby the region that serves when the first one is lost; none where one has to do
 */
record Account(
        String region,
        String domain,
        String hostedZone,
        String certificate,
        String mail,
        String pager,
        String admin,
        int nodes,
        SortedMap<AddOn, String> addOns,
        Output<String> databasePassword,
        Optional<Standby> standby) {
    /**
     * The region that stands by.
     *
     * @param certificate ARN of the domain's certificate there
     * @param key ARN of the key that encrypts databases there
     */
    record Standby(String region, String certificate, String key) {}

    Account {
        addOns = Collections.unmodifiableSortedMap(new TreeMap<>(addOns));
    }

    /** By both ways to whoever looks after the shop. */
    AlertingSloArgs heard(Profile profile) {
        return AlertingSloArgs.builder()
                .profile(profile)
                .reaches("mail", Way.email(mail))
                .reaches("pager", Way.https(Output.of(pager)))
                .build();
    }

    /** None where the environment has a cluster already. */
    static Optional<Account> from(Config config) {
        return config.get("region")
                .map(region -> new Account(
                        region,
                        config.require("domain"),
                        config.require("hostedZone"),
                        config.require("certificate"),
                        config.require("mail"),
                        config.require("pager"),
                        config.require("admin"),
                        config.requireInteger("nodes"),
                        addOns(config.requireObject("addOns", TypeShape.map(String.class, String.class))),
                        config.requireSecret("databasePassword"),
                        config.get("standbyRegion")
                                .map(standby -> new Standby(
                                        standby, config.require("standbyCertificate"), config.require("standbyKey")))));
    }

    private static SortedMap<AddOn, String> addOns(Map<String, String> versions) {
        var addOns = new TreeMap<AddOn, String>();
        for (var addOn : AddOn.values()) {
            Optional.ofNullable(versions.get(addOn.word())).ifPresent(version -> addOns.put(addOn, version));
        }
        return addOns;
    }
}
