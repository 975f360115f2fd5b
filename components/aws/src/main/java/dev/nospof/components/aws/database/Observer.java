package dev.nospof.components.aws.database;

import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicyAttachment;
import com.pulumi.aws.iam.RolePolicyAttachmentArgs;
import com.pulumi.core.Output;
import dev.nospof.components.aws.parts.Policy;
import java.util.List;
import java.util.Map;

/**
 * Who writes down what a machine's operating system does, every minute
 * (https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Monitoring.OS.Enabling.html).
 *
 * @param role ARN
 * @param rights has to be there before a machine uses the role
 */
record Observer(Output<String> role, RolePolicyAttachment rights) {
    /** How often, in seconds. */
    static final int INTERVAL = 60;

    /** How many days of queries and waits are kept: as long as it costs nothing. */
    static final int DAYS_OF_INSIGHTS = 7;

    private static final String RIGHTS = "arn:aws:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole";

    static Observer made(Making making) {
        var database = making.database();
        var role = new Role(
                making.nameOf(ReplicatedDatabase.OBSERVER),
                making.built(
                        ReplicatedDatabase.OBSERVER,
                        RoleArgs.builder()
                                .description("Writes down what the machines of " + database.name() + " do")
                                .assumeRolePolicy(Policy.EMPTY
                                        .allowService(
                                                "Machines",
                                                "monitoring.rds.amazonaws.com",
                                                List.of("sts:AssumeRole"),
                                                Map.of(),
                                                Map.of())
                                        .json())
                                .tags(database.tags(ReplicatedDatabase.OBSERVER))
                                .build()),
                making.children().all());
        var rights = new RolePolicyAttachment(
                making.nameOf(ReplicatedDatabase.OBSERVER_RIGHTS),
                making.built(
                        ReplicatedDatabase.OBSERVER_RIGHTS,
                        RolePolicyAttachmentArgs.builder()
                                .role(role.name())
                                .policyArn(RIGHTS)
                                .build()),
                making.children().all());
        return new Observer(role.arn(), rights);
    }
}
