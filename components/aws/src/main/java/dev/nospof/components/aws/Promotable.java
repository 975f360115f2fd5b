package dev.nospof.components.aws;

import com.pulumi.core.Output;

/** What follows a database in another region, and may become the first one: what a takeover has to know of it. */
public interface Promotable {
    /** By which dependencies mean it: {@code orders-db-eu-central-1}. */
    String name();

    /** The region that it is in. */
    String region();

    /** The region of the database that it follows. */
    String leaves();

    /** ARN of its cluster. */
    Output<String> arn();

    /** ARN of the cluster that it follows. */
    Output<String> firstArn();

    /** Identifier of the global cluster that both belong to. */
    Output<String> global();

    /** ARN of the same. */
    Output<String> globalArn();
}
