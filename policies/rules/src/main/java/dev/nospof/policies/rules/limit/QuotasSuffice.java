package dev.nospof.policies.rules.limit;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.aws.Regions;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Rule;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * One more than AWS lets an account have is refused when the others are created already. Counted is what the plan makes: what the account has beside it nobody tells, nor whether AWS was asked for more.
 */
public record QuotasSuffice() implements Rule {
    private static final String VPC_QUOTAS = "https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html";

    /** By type what an account has five of in each region. */
    private static final List<List<String>> IN_A_REGION =
            List.of(List.of("aws:ec2/eip:Eip", "Elastic IP addresses"), List.of("aws:ec2/vpc:Vpc", "VPCs"));

    private static final int FIVE = 5;

    @Override
    public String id() {
        return "LIM-02";
    }

    @Override
    public Severity severity() {
        return Severity.MEDIUM;
    }

    @Override
    public String promise() {
        return "A plan makes no more of anything than AWS lets an ordinary account have.";
    }

    @Override
    public Stream<Case> cases(Plan plan) {
        var counted = Quota.ALL.stream().flatMap(quota -> {
            var count = quota.count().apply(plan.references());
            return plan.references().ofType(quota.of()).stream()
                    .map(resource -> new Case(resource, () -> judge(resource, quota, count)));
        });
        return Stream.concat(counted, IN_A_REGION.stream().flatMap(kind -> inARegion(kind.get(0), kind.get(1), plan)));
    }

    private static Optional<Verdict> judge(Resource resource, Quota quota, ToIntFunction<Resource> count) {
        int all = count.applyAsInt(resource);
        return all > quota.most()
                ? Optional.of(tooMany(Where.of(resource), all + " " + quota.what(), quota.most(), quota.source()))
                : Optional.empty();
    }

    /** Asked of the first one that is too many. */
    private static Stream<Case> inARegion(String type, String what, Plan plan) {
        var regions = new Regions(plan.graph(), plan.references());
        var byRegion = new TreeMap<String, List<Resource>>();
        for (var resource : plan.references().ofType(type)) {
            byRegion.computeIfAbsent(regions.of(resource).orElse("one region"), r -> new ArrayList<>())
                    .add(resource);
        }
        return byRegion.entrySet().stream()
                .filter(region -> region.getValue().size() > FIVE)
                .map(region -> {
                    var one = region.getValue().get(FIVE);
                    var all = region.getValue().size() + " " + what + " in " + region.getKey();
                    return new Case(one, () -> Optional.of(tooMany(Where.of(one), all, FIVE, VPC_QUOTAS)));
                });
    }

    private static Verdict tooMany(String where, String counted, int most, String source) {
        return new Verdict.Broken(
                where,
                "The plan makes " + counted + ", and AWS lets an account have " + most
                        + " until it is asked for more: the rest is refused when others are created already",
                "Ask AWS for more and waive this, or make fewer (" + source + ")");
    }
}
