package dev.nospof.components.aws.backup;

import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicyAttachmentArgs;
import com.pulumi.core.Output;
import dev.nospof.components.aws.parts.Policy;
import dev.nospof.components.model.Child;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who makes backups, and somebody else who restores them: neither may do what the other does. The policies are AWS' own, which it extends with what it learns to back up
 * (https://docs.aws.amazon.com/aws-backup/latest/devguide/security-iam-awsmanpol.html).
 */
final class Roles {
    private static final String AWS = "arn:aws:iam::aws:policy/";

    private Roles() {}

    static RoleArgs role(Blueprint plan, Child<?> child, String does) {
        return RoleArgs.builder()
                .description(does)
                .assumeRolePolicy(Policy.EMPTY
                        .allowService("Backup", "backup.amazonaws.com", List.of("sts:AssumeRole"), Map.of(), Map.of())
                        .json())
                .tags(plan.tags(child))
                .build();
    }

    /** ARNs of policies by what they are for. */
    static SortedMap<String, String> toBackUp(List<Kept> kinds) {
        return policies(
                kinds,
                AWS + "service-role/AWSBackupServiceRolePolicyForBackup",
                AWS + "AWSBackupServiceRolePolicyForS3Backup");
    }

    /** ARNs of policies by what they are for. */
    static SortedMap<String, String> toRestore(List<Kept> kinds) {
        return policies(
                kinds,
                AWS + "service-role/AWSBackupServiceRolePolicyForRestores",
                AWS + "AWSBackupServiceRolePolicyForS3Restore");
    }

    private static SortedMap<String, String> policies(List<Kept> kinds, String ordinary, String objects) {
        var policies = new TreeMap<String, String>();
        policies.put("ordinary", ordinary);
        if (kinds.contains(Kept.S3)) {
            policies.put("objects", objects);
        }
        return policies;
    }

    static RolePolicyAttachmentArgs attached(Output<String> role, String policy) {
        return RolePolicyAttachmentArgs.builder().role(role).policyArn(policy).build();
    }
}
