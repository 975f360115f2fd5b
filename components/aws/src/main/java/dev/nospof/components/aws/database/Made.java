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
 * @param machines that have to be there before somebody connects
 * @param secret ARN of the secret with user and password
 */
record Made(
        Output<String> identifier,
        Output<String> arn,
        boolean isCluster,
        Output<String> writer,
        Optional<Output<String>> reader,
        Output<String> secret,
        List<Resource> machines) {}
