package dev.nospof.policies.rules.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.graph.ResourceGraph.Origin;
import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Rulebook;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NamesAreAllowedTest {
    private static final String TARGETS = "aws:lb/targetGroup:TargetGroup";
    private static final String BUCKET = "aws:s3/bucketV2:BucketV2";
    private static final String QUEUE = "aws:sqs/queue:Queue";

    private final NamesAreAllowed rule = new NamesAreAllowed();

    @Test
    void saysNothingOfNamesThatFit() {
        assertThat(Sample.goodBalancer().judgedBy(rule)).isEmpty();
        assertThat(one(TARGETS, "t", "{name: %s}".formatted("a".repeat(32))).judgedBy(rule))
                .isEmpty();
    }

    @Test
    void breaksForANameThatIsTooLong() {
        assertThat(one(TARGETS, "t", "{name: %s}".formatted("a".repeat(33))).verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "lb TargetGroup t, name",
                        "'" + "a".repeat(33)
                                + "' has 33 characters, and AWS takes 1 to 32: it is refused when others are created already",
                        "Choose one of 1 to 32 characters"));
    }

    @Test
    void breaksForANameThatIsTooShort() {
        assertThat(one(BUCKET, "b", "{bucket: ab}").verdict(rule)).isInstanceOf(Verdict.Broken.class);
    }

    /** 24 characters, a dash and seven digits are 32. */
    @Test
    void countsWhatPulumiPutsBehindALogicalName() {
        assertThat(one(TARGETS, "a".repeat(24), "{}").judgedBy(rule)).isEmpty();
        assertThat(one(TARGETS, "a".repeat(25), "{}").verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "lb TargetGroup " + "a".repeat(25) + ", name",
                        "Its logical name has 25 characters, Pulumi puts 8 behind it, and AWS takes 32: it is refused when others are created already",
                        "Shorten the logical name to 24 characters, or give it a name"));
    }

    /** The end of a queue that keeps order comes behind the digits. */
    @Test
    void countsTheEndOfAQueueThatKeepsOrder() {
        assertThat(one(QUEUE, "q".repeat(72), "{}").judgedBy(rule)).isEmpty();
        assertThat(one(QUEUE, "q".repeat(67), "{fifoQueue: true}").judgedBy(rule))
                .isEmpty();
        assertThat(one(QUEUE, "q".repeat(68), "{fifoQueue: true}").verdict(rule))
                .isInstanceOf(Verdict.Broken.class);
    }

    /** The embedded engine shows a name that Pulumi makes as a value that stands for itself. */
    @Test
    void readsAGeneratedNameByItsLogicalOne() {
        var logical = "a".repeat(25);
        var made = logical + "-01234567";
        var plain = one(TARGETS, logical, "{name: %s}".formatted(made)).graph();
        var symbols = new TreeMap<>(plain.symbols());
        symbols.put(made, new Origin(plain.resources().iterator().next().urn(), "name"));
        var graph = ResourceGraph.of(plain.project(), plain.stack(), plain.resources(), symbols);

        assertThat(Rulebook.of(rule).judge(graph, Sample.goodNetwork().site()))
                .singleElement()
                .satisfies(judged ->
                        assertThat(judged.verdict().toString()).contains("Its logical name has 25 characters"));
    }

    @Test
    void breaksForCharactersThatAwsRefuses() {
        assertThat(one(TARGETS, "t", "{name: shop_targets}").verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "lb TargetGroup t, name",
                        "'shop_targets' is not what AWS takes here: it is refused when others are created already",
                        "Use letters, digits and dashes, with no dash at either end"));
        assertThat(one(TARGETS, "shop_targets", "{}").verdict(rule)).isInstanceOf(Verdict.Broken.class);
        assertThat(one("aws:lb/loadBalancer:LoadBalancer", "l", "{name: internal-shop}")
                        .verdict(rule))
                .isInstanceOf(Verdict.Broken.class);
    }

    /** S3 is given the logical name in lower case. */
    @Test
    void readsBucketsInLowerCase() {
        assertThat(one(BUCKET, "Uploads", "{}").judgedBy(rule)).isEmpty();
        assertThat(one(BUCKET, "b", "{bucket: Uploads}").verdict(rule)).isInstanceOf(Verdict.Broken.class);
        assertThat(one(BUCKET, "up_loads", "{}").verdict(rule)).isInstanceOf(Verdict.Broken.class);
    }

    @Test
    void saysNothingOfWhatOnlyDeploymentTells() {
        var long33 = "a".repeat(33);
        assertThat(one(TARGETS, long33, "{namePrefix: shop}").judgedBy(rule)).isEmpty();
        assertThat(one(TARGETS, long33, "{name: x}")
                        .setOf(long33, "name", Value.UNKNOWN)
                        .judgedBy(rule))
                .isEmpty();
        assertThat(Sample.goodNetwork()
                        .andOf(TARGETS, "t", "{name: id-of-vpc;-and-more-than-thirty-two-characters}")
                        .judgedBy(rule))
                .isEmpty();
        assertThat(one("aws:rds/instance:Instance", "d".repeat(80), "{}").judgedBy(rule))
                .isEmpty();
    }

    /** What each shape is there for: a name that is as long as may be fits, and one longer does not; a blank fits nowhere. */
    @ParameterizedTest
    @MethodSource("shapes")
    void knowsForEachTypeWhatIsTooMuch(AllowedName allowed) {
        assertThat(named(allowed, "a".repeat(allowed.most())).judgedBy(rule)).isEmpty();
        assertThat(named(allowed, "a".repeat(allowed.most() + 1)).verdict(rule)).isInstanceOf(Verdict.Broken.class);
        assertThat(named(allowed, "'a a a'").verdict(rule)).isInstanceOf(Verdict.Broken.class);
        assertThat(allowed.source()).startsWith("https://docs.aws.amazon.com/");
    }

    static List<AllowedName> shapes() {
        return AllowedName.ALL;
    }

    private static Sample named(AllowedName allowed, String name) {
        return one(allowed.type(), "r", "{" + allowed.property() + ": " + name + "}");
    }

    private static Sample one(String type, String name, String yaml) {
        return Sample.nothing().andOf(type, name, yaml);
    }
}
