package dev.nospof.components.aws.backup;

import com.pulumi.aws.backup.VaultArgs;
import com.pulumi.aws.backup.VaultLockConfigurationArgs;
import com.pulumi.core.Output;
import dev.nospof.components.model.Child;
import java.util.Optional;

/** Where backups are kept, and what keeps them from being deleted. */
final class Vaults {
    private Vaults() {}

    static VaultArgs vault(Blueprint plan, Child<?> child, Optional<Output<String>> key) {
        var vault = VaultArgs.builder().forceDestroy(false).tags(plan.tags(child));
        key.ifPresent(vault::kmsKeyArn);
        return vault.build();
    }

    /** Whoever may take locks away can take this one away, until the days are over. */
    static VaultLockConfigurationArgs lock(Blueprint plan, Output<String> vault) {
        var lock = VaultLockConfigurationArgs.builder()
                .backupVaultName(vault)
                .minRetentionDays(Blueprint.days(plan.args().lock().atLeast()))
                .maxRetentionDays(Blueprint.days(plan.args().lock().atMost()));
        plan.args().lockedForGoodAfter().map(Blueprint::days).ifPresent(lock::changeableForDays);
        return lock.build();
    }
}
