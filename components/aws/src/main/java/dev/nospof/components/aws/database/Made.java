package dev.nospof.components.aws.database;

import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.util.List;
import java.util.Optional;

/**
 * What was made of a layout.
 *
 * @param identifier of the cluster or the instance
 * @param arn of the same
 * @param isCluster whether several machines bear that identifier
 * @param secret ARN of the secret with user and password
 * @param machines that have to be there before somebody connects
 * @param second that follows it in another region; empty where none does
 */
record Made(
        Output<String> identifier,
        Output<String> arn,
        boolean isCluster,
        Output<String> writer,
        Optional<Output<String>> reader,
        Output<String> secret,
        List<Resource> machines,
        Optional<Followed> second) {
    /**
     * By a database in another region.
     *
     * @param following name of the alarm that fires while the first one follows the second; empty where nobody is to hear of anything
     */
    record Followed(SecondDatabase by, Optional<Output<String>> following) {}
}
