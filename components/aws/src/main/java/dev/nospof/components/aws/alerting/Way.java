package dev.nospof.components.aws.alerting;

import com.pulumi.core.Output;
import java.util.regex.Pattern;

/**
 * A way to people, as SNS has it (https://docs.aws.amazon.com/sns/latest/api/API_Subscribe.html).
 *
 * @param protocol {@code email}, {@code https}, {@code sms}, {@code lambda} or {@code sqs}
 * @param endpoint where it leads
 */
public record Way(String protocol, Output<String> endpoint) {
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern NUMBER = Pattern.compile("\\+[1-9]\\d{6,14}");

    /** To a pager or a chat, which has to confirm it by itself. Its address is often a secret: {@code Output.ofSecret(url)}. */
    public static Way https(Output<String> url) {
        return new Way("https", url);
    }

    /** Somebody has to confirm it, by the mail that SNS sends. */
    public static Way email(String address) {
        if (!ADDRESS.matcher(address).matches()) {
            throw Checks.badWay("email", address, "oncall@example.org");
        }
        return new Way("email", Output.of(address));
    }

    /**
     * A short message.
     *
     * @param number with the country's: {@code +4915112345678}
     */
    public static Way sms(String number) {
        if (!NUMBER.matcher(number).matches()) {
            throw Checks.badWay("sms", number, "+4915112345678");
        }
        return new Way("sms", Output.of(number));
    }

    /** To a Lambda function, which has to let SNS call it. */
    public static Way function(Output<String> arn) {
        return new Way("lambda", arn);
    }

    /** To a queue, which has to let SNS send to it. */
    public static Way queue(Output<String> arn) {
        return new Way("sqs", arn);
    }
}
