package dev.nospof.policies.rules.limit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What AWS takes for the name of one type. Types that take 255 characters and more are left out: no logical name comes near.
 *
 * @param property that holds the name
 * @param shape of the whole name
 * @param words what the shape is, as a person says it
 * @param generated whether Pulumi makes a name of the logical one where none is given
 * @param source where AWS says so
 */
record AllowedName(
        String type,
        String property,
        int fewest,
        int most,
        Pattern shape,
        String words,
        boolean generated,
        String source) {
    private static final String DASHES = "letters, digits and dashes";
    private static final String WITHOUT_ENDS = DASHES + ", with no dash at either end";
    private static final String UNDERSCORES = DASHES + " and underscores";
    private static final String IAM = "letters, digits and _+=,.@-";
    private static final String NO_TWO_DASHES =
            DASHES + ", beginning with a letter, with no dash at the end and no two in a row";
    private static final String LOWER =
            "lower-case letters, digits, dots and dashes, beginning and ending with a letter or digit";

    private static final String API = "https://docs.aws.amazon.com/";
    private static final String DASHED = "[a-zA-Z0-9]([a-zA-Z0-9-]*[a-zA-Z0-9])?";
    private static final String UNDERSCORED = "[a-zA-Z0-9_-]+";
    private static final String LETTER_FIRST = "[a-zA-Z](-?[a-zA-Z0-9])*";
    private static final String BUCKET = "(?!.*\\.\\.)[a-z0-9][a-z0-9.-]*[a-z0-9]";

    static final List<AllowedName> ALL = List.of(
            of(
                    "aws:lb/loadBalancer:LoadBalancer name",
                    1,
                    32,
                    "(?!internal-)" + DASHED,
                    WITHOUT_ENDS + ", and not beginning with 'internal-'",
                    "elasticloadbalancing/latest/APIReference/API_CreateLoadBalancer.html"),
            of(
                    "aws:lb/targetGroup:TargetGroup name",
                    1,
                    32,
                    DASHED,
                    WITHOUT_ENDS,
                    "elasticloadbalancing/latest/APIReference/API_CreateTargetGroup.html"),
            of(
                    "aws:elasticache/replicationGroup:ReplicationGroup replicationGroupId",
                    1,
                    40,
                    LETTER_FIRST,
                    NO_TWO_DASHES,
                    "AmazonElastiCache/latest/APIReference/API_CreateReplicationGroup.html"),
            of(
                    "aws:backup/vault:Vault name",
                    2,
                    50,
                    UNDERSCORED,
                    UNDERSCORES,
                    "aws-backup/latest/devguide/API_CreateBackupVault.html"),
            given(
                    "aws:rds/instance:Instance identifier",
                    63,
                    LETTER_FIRST,
                    NO_TWO_DASHES,
                    "AmazonRDS/latest/APIReference/API_CreateDBInstance.html"),
            given(
                    "aws:rds/cluster:Cluster clusterIdentifier",
                    63,
                    LETTER_FIRST,
                    NO_TWO_DASHES,
                    "AmazonRDS/latest/APIReference/API_CreateDBCluster.html"),
            of(
                    "aws:rds/proxy:Proxy name",
                    1,
                    63,
                    LETTER_FIRST,
                    NO_TWO_DASHES,
                    "AmazonRDS/latest/APIReference/API_CreateDBProxy.html"),
            bucket("aws:s3/bucket:Bucket bucket"),
            bucket("aws:s3/bucketV2:BucketV2 bucket"),
            of("aws:iam/role:Role name", 1, 64, "[\\w+=,.@-]+", IAM, "IAM/latest/APIReference/API_CreateRole.html"),
            of(
                    "aws:iam/policy:Policy name",
                    1,
                    128,
                    "[\\w+=,.@-]+",
                    IAM,
                    "IAM/latest/APIReference/API_CreatePolicy.html"),
            of(
                    "aws:iam/instanceProfile:InstanceProfile name",
                    1,
                    128,
                    "[\\w+=,.@-]+",
                    IAM,
                    "IAM/latest/APIReference/API_CreateInstanceProfile.html"),
            of(
                    "aws:lambda/function:Function name",
                    1,
                    64,
                    UNDERSCORED,
                    UNDERSCORES,
                    "lambda/latest/api/API_CreateFunction.html"),
            of(
                    "aws:cloudwatch/eventRule:EventRule name",
                    1,
                    64,
                    "[.a-zA-Z0-9_-]+",
                    "letters, digits, dots, dashes and underscores",
                    "eventbridge/latest/APIReference/API_PutRule.html"),
            of(
                    "aws:sqs/queue:Queue name",
                    1,
                    80,
                    "[a-zA-Z0-9_-]+(\\.fifo)?",
                    UNDERSCORES + ", and '.fifo' at the end of one that keeps order",
                    "AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html"),
            of(
                    "aws:eks/cluster:Cluster name",
                    1,
                    100,
                    "[0-9A-Za-z][A-Za-z0-9_-]*",
                    UNDERSCORES + ", beginning with a letter or digit",
                    "eks/latest/APIReference/API_CreateCluster.html"),
            of(
                    "aws:wafv2/webAcl:WebAcl name",
                    1,
                    128,
                    "[\\w-]+",
                    UNDERSCORES,
                    "waf/latest/APIReference/API_CreateWebACL.html"),
            of(
                    "aws:kinesis/stream:Stream name",
                    1,
                    128,
                    "[a-zA-Z0-9_.-]+",
                    "letters, digits, dots, dashes and underscores",
                    "kinesis/latest/APIReference/API_CreateStream.html"));

    static final Map<String, AllowedName> BY_TYPE =
            ALL.stream().collect(Collectors.toUnmodifiableMap(AllowedName::type, Function.identity()));

    /** S3 is given the logical name in lower case, the others as it is. */
    String generatedFrom(String logical) {
        return property.equals("bucket") ? logical.toLowerCase(Locale.ROOT) : logical;
    }

    private static AllowedName of(
            String typeAndProperty, int fewest, int most, String shape, String words, String source) {
        var blank = typeAndProperty.indexOf(' ');
        return new AllowedName(
                typeAndProperty.substring(0, blank),
                typeAndProperty.substring(blank + 1),
                fewest,
                most,
                Pattern.compile(shape),
                words,
                true,
                API + source);
    }

    /** Where none is given, the provider makes one that fits, without the logical name in it. */
    private static AllowedName given(String typeAndProperty, int most, String shape, String words, String source) {
        var named = of(typeAndProperty, 1, most, shape, words, source);
        return new AllowedName(named.type, named.property, 1, most, named.shape, words, false, named.source);
    }

    private static AllowedName bucket(String typeAndProperty) {
        return of(typeAndProperty, 3, 63, BUCKET, LOWER, "AmazonS3/latest/userguide/bucketnamingrules.html");
    }
}
