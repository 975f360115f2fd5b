package dev.nospof.components.aws.backup;

import com.pulumi.aws.backup.Plan;
import com.pulumi.aws.backup.PlanArgs;
import com.pulumi.aws.backup.RestoreTestingPlan;
import com.pulumi.aws.backup.RestoreTestingPlanArgs;
import com.pulumi.aws.backup.RestoreTestingSelection;
import com.pulumi.aws.backup.RestoreTestingSelectionArgs;
import com.pulumi.aws.backup.Selection;
import com.pulumi.aws.backup.SelectionArgs;
import com.pulumi.aws.backup.Vault;
import com.pulumi.aws.backup.VaultArgs;
import com.pulumi.aws.backup.VaultLockConfiguration;
import com.pulumi.aws.backup.VaultLockConfigurationArgs;
import com.pulumi.aws.cloudwatch.MetricAlarmArgs;
import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicyAttachment;
import com.pulumi.aws.iam.RolePolicyAttachmentArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import com.pulumi.resources.ResourceArgs;
import dev.nospof.components.aws.AlarmTopics;
import dev.nospof.components.aws.ChildOptions;
import dev.nospof.components.aws.parts.Alarm;
import dev.nospof.components.model.Child;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A backup each night of whatever keeps data, with a copy elsewhere, kept from being deleted, and restored each week to see that it can be.
 *
 * <p><b>Creates:</b> a vault with a lock, and one in each region that gets copies; a plan, what it is of, and a role that makes backups; tests that restore them, with a role of their own; three
 * alarms.
 *
 * <p><b>Promises:</b> what is found by its tags or ARNs can be had back as it was on any night that backups are kept for, in its region and wherever copies go; nobody deletes one sooner than the lock says;
 * somebody hears of a backup, a copy or a restore that failed.
 *
 * <p><b>Does not promise:</b> that what was written since the last night is in it; how long a restore takes; that what is restored makes sense to whoever uses it.
 */
public final class BackupPlan extends ComponentResource {
    /** The children, for {@link BackupPlanArgs.Builder#customise}. Those of a copy have its region as key. */
    public static final Child<VaultArgs> VAULT = Child.of(VaultArgs.class, "vault");

    public static final Child<VaultLockConfigurationArgs> LOCK = Child.of(VaultLockConfigurationArgs.class, "lock");
    public static final Child<PlanArgs> PLAN = Child.of(PlanArgs.class, "plan");

    /** Keyed by tag. */
    public static final Child<SelectionArgs> TAGGED = Child.of(SelectionArgs.class, "tagged");

    /** Keyed by name. */
    public static final Child<SelectionArgs> NAMED = Child.of(SelectionArgs.class, "named");

    public static final Child<RoleArgs> KEEPER = Child.of(RoleArgs.class, "keeper");

    /** Keyed by what it is for, as the restorer's: {@code ordinary}, {@code objects}. */
    public static final Child<RolePolicyAttachmentArgs> KEEPER_RIGHTS =
            Child.of(RolePolicyAttachmentArgs.class, "keeper-rights");

    public static final Child<RestoreTestingPlanArgs> RESTORES = Child.of(RestoreTestingPlanArgs.class, "restores");

    /** Keyed by kind: {@code dynamodb}. */
    public static final Child<RestoreTestingSelectionArgs> RESTORED =
            Child.of(RestoreTestingSelectionArgs.class, "restored");

    public static final Child<RoleArgs> RESTORER = Child.of(RoleArgs.class, "restorer");
    public static final Child<RolePolicyAttachmentArgs> RESTORER_RIGHTS =
            Child.of(RolePolicyAttachmentArgs.class, "restorer-rights");
    public static final Child<MetricAlarmArgs> FAILS = Child.of(MetricAlarmArgs.class, "fails");
    public static final Child<MetricAlarmArgs> COPY_FAILS = Child.of(MetricAlarmArgs.class, "copy-fails");
    public static final Child<MetricAlarmArgs> RESTORE_FAILS = Child.of(MetricAlarmArgs.class, "restore-fails");

    private final Blueprint blueprint;
    private final ChildOptions children;
    private final Vault vault;

    /** @throws dev.nospof.components.model.UnsafeArgs if the name cannot be part of AWS' names */
    public BackupPlan(String name, BackupPlanArgs args, ComponentResourceOptions options) {
        super("nospof:aws:BackupPlan", Blueprint.of(name, args).name(), args, options);
        blueprint = Blueprint.of(name, args);
        children = new ChildOptions(this, options);
        vault = vault(VAULT, LOCK, args.key(), children);
        var plan = new Plan(nameOf(PLAN), built(PLAN, Plans.plan(blueprint, vault.name(), copies())), children.all());
        selected(plan.id());
        if (args.tested()) {
            tested();
        }
        blueprint.choices().alarms().ifPresent(this::watched);
        registerOutputs(new TreeMap<>(Map.of("vault", vault.name(), "arn", vault.arn())));
    }

    public BackupPlan(String name, BackupPlanArgs args) {
        this(name, args, ComponentResourceOptions.Empty);
    }

    private Vault vault(
            Child<VaultArgs> child,
            Child<VaultLockConfigurationArgs> lock,
            Optional<Output<String>> key,
            ChildOptions options) {
        var made = new Vault(
                nameOf(child),
                built(child, Vaults.vault(blueprint, child, key)),
                options.kept(blueprint.profile().protectsState()));
        new VaultLockConfiguration(nameOf(lock), built(lock, Vaults.lock(blueprint, made.name())), options.all());
        return made;
    }

    /** ARNs of the vaults that get copies. */
    private List<Output<String>> copies() {
        var vaults = new ArrayList<Output<String>>();
        for (var copy : blueprint.args().copies()) {
            vaults.add(vault(VAULT.in(copy.region()), LOCK.in(copy.region()), copy.key(), children.by(copy.provider()))
                    .arn());
        }
        vaults.addAll(blueprint.args().otherVaults().values());
        return vaults;
    }

    private void selected(Output<String> plan) {
        var role = new Role(
                nameOf(KEEPER),
                built(KEEPER, Roles.role(blueprint, KEEPER, "Makes the backups of " + blueprint.name())),
                children.all());
        var rights =
                attached(KEEPER_RIGHTS, role, Roles.toBackUp(blueprint.args().keeps()));
        blueprint.tagged().forEach((key, value) -> {
            var child = TAGGED.in(key);
            new Selection(
                    nameOf(child),
                    built(child, Plans.tagged(blueprint, key, value, plan, role.arn())),
                    children.after(rights));
        });
        blueprint.args().named().forEach((name, arn) -> {
            var child = NAMED.in(name);
            new Selection(
                    nameOf(child), built(child, Plans.named(name, arn, plan, role.arn())), children.after(rights));
        });
    }

    private void tested() {
        var role = new Role(
                nameOf(RESTORER),
                built(RESTORER, Roles.role(blueprint, RESTORER, "Restores backups of " + blueprint.name())),
                children.all());
        var rights =
                attached(RESTORER_RIGHTS, role, Roles.toRestore(blueprint.args().keeps()));
        var tests = new RestoreTestingPlan(
                nameOf(RESTORES), built(RESTORES, RestoreTests.plan(blueprint, vault.arn())), children.all());
        for (var kind : blueprint.args().keeps()) {
            var child = RESTORED.in(RestoreTests.key(kind));
            new RestoreTestingSelection(
                    nameOf(child),
                    built(child, RestoreTests.selection(kind, tests.name(), role.arn())),
                    children.after(rights));
        }
    }

    private List<Resource> attached(
            Child<RolePolicyAttachmentArgs> kind, Role role, SortedMap<String, String> policies) {
        var rights = new ArrayList<Resource>();
        policies.forEach((what, policy) -> {
            var child = kind.in(what);
            rights.add(new RolePolicyAttachment(
                    nameOf(child), built(child, Roles.attached(role.name(), policy)), children.all()));
        });
        return rights;
    }

    private void watched(AlarmTopics topics) {
        var watched = new Watched(blueprint, vault.name());
        alarm(FAILS, watched.fails(), topics);
        if (!blueprint.args().copies().isEmpty()
                || !blueprint.args().otherVaults().isEmpty()) {
            alarm(COPY_FAILS, watched.copyFails(), topics);
        }
        if (blueprint.args().tested()) {
            alarm(RESTORE_FAILS, watched.restoreFails(), topics);
        }
    }

    private void alarm(Child<MetricAlarmArgs> child, Alarm alarm, AlarmTopics topics) {
        alarm.made(blueprint, child, topics, children.all());
    }

    public String name() {
        return blueprint.name();
    }

    public Output<String> vaultName() {
        return vault.name();
    }

    public Output<String> vaultArn() {
        return vault.arn();
    }

    private String nameOf(Child<?> child) {
        return blueprint.nameOf(child);
    }

    private <A extends ResourceArgs> A built(Child<A> child, A args) {
        return blueprint.built(child, args);
    }
}
