package dev.nospof.components.aws.alerting;

import com.pulumi.aws.kms.KeyArgs;
import com.pulumi.aws.kms.KeyPolicyArgs;
import com.pulumi.aws.sns.TopicArgs;
import com.pulumi.aws.sns.TopicPolicyArgs;
import com.pulumi.aws.sns.TopicSubscriptionArgs;
import com.pulumi.core.Output;
import dev.nospof.components.aws.parts.Policy;
import dev.nospof.components.model.Child;
import java.util.List;
import java.util.Map;

/** The topics, who may publish there, and what is kept of it in the meantime. */
final class Topics {
    /**
     * What of AWS tells of trouble: alarms, events, databases. Each needs the topic and, since the topic is encrypted, its key
     * (https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html).
     */
    private static final List<String> PUBLISHERS =
            List.of("cloudwatch.amazonaws.com", "events.amazonaws.com", "events.rds.amazonaws.com");

    /**
     * Says of no request whose it is, neither to a topic nor to its key: on a condition, everything would be dropped without a word
     * (https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html#compatibility-with-aws-services).
     */
    private static final String SAYS_NO_ACCOUNT = "events.amazonaws.com";

    private static final int DAYS_UNTIL_A_KEY_IS_GONE = 30;

    private Topics() {}

    static KeyArgs key(Blueprint slo) {
        return KeyArgs.builder()
                .description("What waits in the topics of " + slo.name())
                .enableKeyRotation(true)
                .deletionWindowInDays(DAYS_UNTIL_A_KEY_IS_GONE)
                .tags(slo.tags(AlertingSlo.KEY))
                .build();
    }

    /** @param topic ARN of one, which says whose account this is */
    static KeyPolicyArgs keyPolicy(Output<String> key, Output<String> topic) {
        return KeyPolicyArgs.builder()
                .keyId(key)
                .policy(topic.applyValue(arn -> keyPolicy(account(arn))))
                .build();
    }

    private static String keyPolicy(String account) {
        var policy = Policy.EMPTY.allowAccount("Owner", account, List.of("kms:*"));
        for (int i = 0; i < PUBLISHERS.size(); i++) {
            policy = policy.allowService(
                    "Publisher" + (i + 1),
                    PUBLISHERS.get(i),
                    List.of("kms:Decrypt", "kms:GenerateDataKey*"),
                    Map.of("Resource", "*"),
                    of(account, PUBLISHERS.get(i)));
        }
        return policy.json();
    }

    static TopicArgs topic(Blueprint slo, Child<TopicArgs> child, Output<String> key) {
        return TopicArgs.builder()
                .displayName(slo.name())
                .kmsMasterKeyId(key)
                .signatureVersion(2)
                .tags(slo.tags(child))
                .build();
    }

    static TopicPolicyArgs policy(Output<String> topic) {
        return TopicPolicyArgs.builder()
                .arn(topic)
                .policy(topic.applyValue(Topics::policy))
                .build();
    }

    private static String policy(String topic) {
        var policy = Policy.EMPTY.onlyEncrypted(List.of("sns:Publish"), topic);
        for (int i = 0; i < PUBLISHERS.size(); i++) {
            policy = policy.allowService(
                    "Publisher" + (i + 1),
                    PUBLISHERS.get(i),
                    List.of("sns:Publish"),
                    Map.of("Resource", topic),
                    of(account(topic), PUBLISHERS.get(i)));
        }
        return policy.json();
    }

    private static Map<String, Object> of(String account, String publisher) {
        return publisher.equals(SAYS_NO_ACCOUNT)
                ? Map.of()
                : Map.of("StringEquals", Map.of("aws:SourceAccount", account));
    }

    /** The fifth part of an ARN. */
    private static String account(String arn) {
        return arn.split(":", -1)[4];
    }

    static TopicSubscriptionArgs subscription(Way way, Output<String> topic) {
        return TopicSubscriptionArgs.builder()
                .topic(topic)
                .protocol(way.protocol())
                .endpoint(way.endpoint())
                .build();
    }
}
