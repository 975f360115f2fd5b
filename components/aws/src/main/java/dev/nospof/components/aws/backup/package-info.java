/**
 * Backups that AWS Backup makes of whatever keeps data, with copies elsewhere, and that are restored to see that they can be.
 *
 * <p>Start at {@link BackupPlan}. The rest builds one kind each. Imports: model, {@code com.pulumi}, parts.
 */
package dev.nospof.components.aws.backup;
