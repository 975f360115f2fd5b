package dev.nospof.components.aws.chaos;

import com.pulumi.aws.cloudwatch.EventRule;
import com.pulumi.aws.cloudwatch.EventRuleArgs;
import com.pulumi.aws.cloudwatch.EventTarget;
import com.pulumi.aws.cloudwatch.EventTargetArgs;
import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.cloudwatch.LogGroupArgs;
import com.pulumi.aws.eks.AccessEntry;
import com.pulumi.aws.eks.AccessEntryArgs;
import com.pulumi.aws.fis.ExperimentTemplate;
import com.pulumi.aws.fis.ExperimentTemplateArgs;
import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicy;
import com.pulumi.aws.iam.RolePolicyArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.ResourceArgs;
import dev.nospof.components.aws.AlarmTopics;
import dev.nospof.components.aws.ChildOptions;
import dev.nospof.components.model.Child;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something that is broken on purpose, to see whether what the proof says of its loss is so: a template of the Fault Injection Service. It is made, and not run: that is
 * somebody's decision, {@code aws fis start-experiment}.
 *
 * <p><b>Creates:</b> an experiment template, a role with the rights for it, a log group, and a rule that tells of each run; for pods an access entry of their cluster.
 *
 * <p><b>Promises:</b> it begins only while the alarms on what users notice are well, and ends by itself when one fires; it hits nothing that does not bear its tag, and no more of it
 * than a lost zone would take; everybody who hears of alarms hears of it.
 *
 * <p><b>Does not promise:</b> that nobody suffers: an alarm takes minutes to fire. Nor that terminated nodes and deleted pods come back: that is what it is to show.
 */
public final class ChaosExperiment extends ComponentResource {
    /** The children, for {@link ChaosExperimentArgs.Builder#customise}. */
    public static final Child<ExperimentTemplateArgs> EXPERIMENT = Child.of(ExperimentTemplateArgs.class, "experiment");

    public static final Child<RoleArgs> ROLE = Child.of(RoleArgs.class, "role");
    public static final Child<RolePolicyArgs> RIGHTS = Child.of(RolePolicyArgs.class, "rights");
    public static final Child<LogGroupArgs> LOGS = Child.of(LogGroupArgs.class, "logs");
    public static final Child<AccessEntryArgs> ACCESS = Child.of(AccessEntryArgs.class, "access");
    public static final Child<EventRuleArgs> RUNS = Child.of(EventRuleArgs.class, "runs");
    public static final Child<EventTargetArgs> TOLD = Child.of(EventTargetArgs.class, "told");

    private final Blueprint blueprint;
    private final ChildOptions children;
    private final Output<String> template;
    private final Output<String> role;

    /** @throws dev.nospof.components.model.UnsafeArgs if the name cannot be part of AWS' names */
    public ChaosExperiment(String name, ChaosExperimentArgs args, ComponentResourceOptions options) {
        super("nospof:aws:ChaosExperiment", Blueprint.of(name, args).name(), args, options);
        blueprint = Blueprint.of(name, args);
        children = new ChildOptions(this, options);
        var own = new Role(nameOf(ROLE), built(ROLE, Rights.role(blueprint)), children.all());
        var rights =
                new RolePolicy(nameOf(RIGHTS), built(RIGHTS, Rights.rights(blueprint, own.name())), children.all());
        var logs = new LogGroup(
                nameOf(LOGS),
                built(LOGS, Experiments.logs(blueprint)),
                children.kept(args.choices().profile().protectsState()));
        args.fault()
                .pods()
                .ifPresent(pods -> new AccessEntry(
                        nameOf(ACCESS), built(ACCESS, Experiments.access(blueprint, pods, own.arn())), children.all()));
        role = own.arn();
        template = new ExperimentTemplate(
                        nameOf(EXPERIMENT),
                        built(EXPERIMENT, Experiments.of(blueprint, role, logs.arn())),
                        children.after(List.of(rights)))
                .id();
        args.choices().alarms().ifPresent(this::tells);
        registerOutputs(new TreeMap<>(Map.of("templateId", template)));
    }

    public ChaosExperiment(String name, ChaosExperimentArgs args) {
        this(name, args, ComponentResourceOptions.Empty);
    }

    private void tells(AlarmTopics topics) {
        var rule = new EventRule(nameOf(RUNS), built(RUNS, Telling.rule(blueprint, template)), children.all());
        new EventTarget(
                nameOf(TOLD), built(TOLD, Telling.target(blueprint, rule.name(), topics.topic(false))), children.all());
    }

    /** What {@code aws fis start-experiment --experiment-template-id} takes. */
    public Output<String> templateId() {
        return template;
    }

    /** ARN of the role that it acts in. */
    public Output<String> roleArn() {
        return role;
    }

    /** The row of the proof that it stands for: {@code any zone}. */
    public String failure() {
        return blueprint.args().fault().failure();
    }

    private String nameOf(Child<?> child) {
        return blueprint.nameOf(child);
    }

    private <A extends ResourceArgs> A built(Child<A> child, A args) {
        return blueprint.built(child, args);
    }
}
