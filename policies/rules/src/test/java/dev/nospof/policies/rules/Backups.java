package dev.nospof.policies.rules;

import dev.nospof.policies.graph.ResourceGraph;
import java.util.List;

/** A table {@code carts} that is in the backups {@code nightly}, which are kept in {@code here} and copied to {@code there}. */
final class Backups {
    private Backups() {}

    static ResourceGraph ofATable() {
        var graph = ResourceGraph.of("shop", "test", List.of());
        for (var vault : List.of("here", "there")) {
            graph = Clouds.and(
                    graph,
                    "aws:backup/vault:Vault",
                    vault,
                    vault.equals("there") ? "{tags: {nospof.dev/region: eu-central-1}}" : "{forceDestroy: false}");
            graph = Clouds.and(
                    graph,
                    "aws:backup/vaultLockConfiguration:VaultLockConfiguration",
                    vault + "-lock",
                    "{backupVaultName: id-of-%s;, minRetentionDays: 7, maxRetentionDays: 365}".formatted(vault));
        }
        graph = Clouds.and(graph, "aws:backup/plan:Plan", "nightly", """
                rules:
                - ruleName: daily
                  schedule: cron(0 1 * * ? *)
                  targetVaultName: id-of-here;
                  lifecycle: {deleteAfter: 35}
                  copyActions: [{destinationVaultArn: id-of-there;, lifecycle: {deleteAfter: 35}}]
                """);
        graph = Clouds.and(graph, "aws:backup/selection:Selection", "state", """
                planId: id-of-nightly;
                resources: ['arn:aws:dynamodb:*:*:table/*', 'arn:aws:elasticfilesystem:*:*:file-system/*']
                conditions: [{stringEquals: [{key: 'aws:ResourceTag/backup', value: nightly}]}]
                """);
        graph = Clouds.and(
                graph,
                "aws:backup/restoreTestingPlan:RestoreTestingPlan",
                "restores",
                "{name: restores, recoveryPointSelection: {includeVaults: [id-of-here;]}}");
        graph = Clouds.and(
                graph,
                "aws:backup/restoreTestingSelection:RestoreTestingSelection",
                "restored",
                "{restoreTestingPlanName: restores, protectedResourceType: DynamoDB}");
        graph = Clouds.and(graph, "aws:dynamodb/table:Table", "carts", """
                billingMode: PAY_PER_REQUEST
                pointInTimeRecovery: {enabled: true}
                deletionProtectionEnabled: true
                tags: {backup: nightly}
                """);
        return Clouds.watched(Clouds.watched(graph, "carts"), "here");
    }
}
