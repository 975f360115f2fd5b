package dev.nospof.policies.graph.aws;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.References;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A plan of AWS Backup, with what other resources say of it. */
public record PlannedBackups(Resource resource, References references) {
    public static final String PLAN = "aws:backup/plan:Plan";
    public static final String VAULT = "aws:backup/vault:Vault";
    private static final String SELECTION = "aws:backup/selection:Selection";
    private static final String LOCK = "aws:backup/vaultLockConfiguration:VaultLockConfiguration";
    private static final String RESTORES = "aws:backup/restoreTestingPlan:RestoreTestingPlan";
    private static final String RESTORED = "aws:backup/restoreTestingSelection:RestoreTestingSelection";

    /** All of the plan, in the order of URNs. */
    public static List<PlannedBackups> in(References references) {
        return references.ofType(PLAN).stream()
                .map(plan -> new PlannedBackups(plan, references))
                .toList();
    }

    /** All selections of the plan, whichever backups they are for. */
    public static List<BackupSelection> selections(References references) {
        return references.ofType(SELECTION).stream()
                .map(selection -> new BackupSelection(selection, references))
                .toList();
    }

    public List<Field> rules() {
        return resource.at("rules").items();
    }

    /** The vaults of this plan that its backups go to, copies aside. */
    public List<Resource> vaults() {
        return rules().stream()
                .flatMap(rule -> vault(rule.at("targetVaultName")).stream())
                .distinct()
                .toList();
    }

    /** The vault of this plan that a text names, by its name or its ARN. */
    public Optional<Resource> vault(Field named) {
        var symbols = references.in(named.value());
        var text = named.value() instanceof Value.Text known ? known.text() : "";
        return references.ofType(VAULT).stream()
                .filter(vault -> symbols.contains(vault.urn())
                        || (vault.at("name").value() instanceof Value.Text name
                                && (text.equals(name.text()) || text.endsWith(":backup-vault:" + name.text()))))
                .findFirst();
    }

    /** What keeps this vault's backups from being deleted. */
    public List<Resource> locks(Resource vault) {
        return references.ofType(LOCK).stream()
                .filter(lock -> references.from(lock, "backupVaultName", VAULT).contains(vault))
                .toList();
    }

    /** Whether backups of its vaults are restored to see that they can be. */
    public boolean isTested() {
        return references.ofType(RESTORES).stream().anyMatch(tests -> looksInto(tests) && hasSelection(tests));
    }

    private boolean looksInto(Resource tests) {
        var included = tests.at("recoveryPointSelection", "includeVaults");
        var inPlan = references.in(included.value());
        return vaults().stream().anyMatch(vault -> inPlan.contains(vault.urn()))
                || references.from(tests, "recoveryPointSelection", VAULT).stream()
                        .anyMatch(vaults()::contains)
                || (included.value() instanceof Value.Items items
                        && items.items().contains(Value.of("*")));
    }

    private boolean hasSelection(Resource tests) {
        return references.ofType(RESTORED).stream()
                .anyMatch(selection -> references
                                .from(selection, "restoreTestingPlanName", RESTORES)
                                .contains(tests)
                        || Stream.of(selection.at("restoreTestingPlanName"))
                                .anyMatch(name -> name.isPresent()
                                        && !name.hidden()
                                        && name.value().equals(tests.at("name").value())));
    }
}
