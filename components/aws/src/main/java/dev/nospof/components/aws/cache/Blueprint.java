package dev.nospof.components.aws.cache;

import dev.nospof.components.aws.SubnetTier;
import dev.nospof.components.aws.Tier;
import dev.nospof.components.aws.parts.Choices;
import dev.nospof.components.aws.parts.Named;
import dev.nospof.components.model.Annotations;
import dev.nospof.components.model.Child;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** A cache's name and arguments, and what follows from them. */
record Blueprint(String name, ReplicatedCacheArgs args) implements Named {
    static final int PORT = 6379;

    /** AWS keeps no automatic snapshot for longer (https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateReplicationGroup.html). */
    private static final Duration LONGEST_BACKUP = Duration.ofDays(35);

    static Blueprint of(String name, ReplicatedCacheArgs args) {
        return new Blueprint(Checks.name(name), args);
    }

    @Override
    public Choices choices() {
        return args.choices();
    }

    SubnetTier subnets() {
        return args.network().subnets(Tier.DATA);
    }

    /** A primary, and a replica in each other zone that the profile spreads over. */
    int members() {
        return profile().zones();
    }

    boolean isSharded() {
        return args.shards() > 1;
    }

    int backupDays() {
        return (int) Math.min(profile().backupRetention().toDays(), LONGEST_BACKUP.toDays());
    }

    /** What rules and proof have to know of the cache itself. */
    SortedMap<String, String> meaning(Child<?> child) {
        var tags = tags(child, Annotations.NAME, name);
        tags.put(Annotations.ZONES, String.valueOf(profile().zones()));
        return tags;
    }

    /** Shards as alarms and names have them; one that is alone has no number. */
    List<String> shards() {
        var shards = new ArrayList<String>();
        for (int i = 1; i <= args.shards(); i++) {
            shards.add(isSharded() ? "%04d".formatted(i) : "");
        }
        return shards;
    }

    /** How AWS calls the nodes of a shard: after their group, and not before it is there. */
    List<String> nodes(String group, String shard) {
        var nodes = new ArrayList<String>();
        for (int i = 1; i <= members(); i++) {
            nodes.add(group + (shard.isEmpty() ? "" : "-" + shard) + "-%03d".formatted(i));
        }
        return nodes;
    }
}
