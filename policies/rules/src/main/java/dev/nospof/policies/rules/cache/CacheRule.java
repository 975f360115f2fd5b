package dev.nospof.policies.rules.cache;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Rule;
import dev.nospof.policies.rules.Verdict;
import java.util.Optional;
import java.util.stream.Stream;

/** A rule about replication groups of ElastiCache. */
interface CacheRule extends Rule {
    String GROUP = "aws:elasticache/replicationGroup:ReplicationGroup";

    /** The verdict; empty where the rule does not concern this group. */
    Optional<Verdict> judge(Resource group, Plan plan);

    @Override
    default Stream<Case> cases(Plan plan) {
        return plan.references().ofType(GROUP).stream().map(group -> new Case(group, () -> judge(group, plan)));
    }

    /** Nodes of each shard: a primary and its replicas. */
    static int members(Resource group) {
        return group.at("numCacheClusters")
                .integer()
                .orElseGet(() -> group.at("replicasPerNodeGroup").integer().orElse(0) + 1);
    }
}
