package dev.nospof.components.aws.backup;

import com.pulumi.aws.backup.RestoreTestingPlanArgs;
import com.pulumi.aws.backup.RestoreTestingSelectionArgs;
import com.pulumi.aws.backup.inputs.RestoreTestingPlanRecoveryPointSelectionArgs;
import com.pulumi.core.Output;
import java.util.List;
import java.util.Locale;

/** Each week the latest backup of one thing of each kind is restored, and deleted again (https://docs.aws.amazon.com/aws-backup/latest/devguide/restore-testing.html). */
final class RestoreTests {
    private static final String SUNDAYS = "cron(0 6 ? * SUN *)";
    private static final int START_HOURS = 8;
    private static final int WEEK_DAYS = 7;

    /** Time to look at what was restored, before it is deleted. */
    private static final int LOOK_HOURS = 4;

    private RestoreTests() {}

    static RestoreTestingPlanArgs plan(Blueprint plan, Output<String> vaultArn) {
        return RestoreTestingPlanArgs.builder()
                .name(plan.underscored("restores"))
                .scheduleExpression(SUNDAYS)
                .scheduleExpressionTimezone("UTC")
                .startWindowHours(START_HOURS)
                .recoveryPointSelection(RestoreTestingPlanRecoveryPointSelectionArgs.builder()
                        .algorithm("LATEST_WITHIN_WINDOW")
                        .includeVaults(vaultArn.applyValue(List::of))
                        .recoveryPointTypes(
                                plan.args().continuous() ? List.of("CONTINUOUS", "SNAPSHOT") : List.of("SNAPSHOT"))
                        .selectionWindowDays(WEEK_DAYS)
                        .build())
                .tags(plan.tags(BackupPlan.RESTORES))
                .build();
    }

    static RestoreTestingSelectionArgs selection(Kept kind, Output<String> plan, Output<String> role) {
        return RestoreTestingSelectionArgs.builder()
                .name(key(kind))
                .restoreTestingPlanName(plan)
                .protectedResourceType(kind.word())
                .protectedResourceArns("*")
                .iamRoleArn(role)
                .validationWindowHours(LOOK_HOURS)
                .build();
    }

    /** {@code dynamodb} */
    static String key(Kept kind) {
        return kind.word().toLowerCase(Locale.ROOT);
    }
}
