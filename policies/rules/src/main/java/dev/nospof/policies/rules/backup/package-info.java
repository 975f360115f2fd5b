/**
 * Rules about backups that AWS Backup makes.
 *
 * <p>Start at {@link StateIsBackedUp}. Imports: graph, model.
 */
package dev.nospof.policies.rules.backup;
