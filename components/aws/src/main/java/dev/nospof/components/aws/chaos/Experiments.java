package dev.nospof.components.aws.chaos;

import com.pulumi.aws.cloudwatch.LogGroupArgs;
import com.pulumi.aws.eks.AccessEntryArgs;
import com.pulumi.aws.fis.ExperimentTemplateArgs;
import com.pulumi.aws.fis.inputs.ExperimentTemplateActionArgs;
import com.pulumi.aws.fis.inputs.ExperimentTemplateActionParameterArgs;
import com.pulumi.aws.fis.inputs.ExperimentTemplateActionTargetArgs;
import com.pulumi.aws.fis.inputs.ExperimentTemplateExperimentOptionsArgs;
import com.pulumi.aws.fis.inputs.ExperimentTemplateExperimentReportConfigurationArgs;
import com.pulumi.aws.fis.inputs.ExperimentTemplateExperimentReportConfigurationDataSourcesArgs;
import com.pulumi.aws.fis.inputs.ExperimentTemplateExperimentReportConfigurationDataSourcesCloudwatchDashboardArgs;
import com.pulumi.aws.fis.inputs.ExperimentTemplateExperimentReportConfigurationOutputsArgs;
import com.pulumi.aws.fis.inputs.ExperimentTemplateExperimentReportConfigurationOutputsS3ConfigurationArgs;
import com.pulumi.aws.fis.inputs.ExperimentTemplateLogConfigurationArgs;
import com.pulumi.aws.fis.inputs.ExperimentTemplateLogConfigurationCloudwatchLogsConfigurationArgs;
import com.pulumi.aws.fis.inputs.ExperimentTemplateStopConditionArgs;
import com.pulumi.aws.fis.inputs.ExperimentTemplateTargetArgs;
import com.pulumi.aws.fis.inputs.ExperimentTemplateTargetFilterArgs;
import com.pulumi.aws.fis.inputs.ExperimentTemplateTargetResourceTagArgs;
import com.pulumi.core.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The experiment as FIS has it: first it looks whether all is well, then it breaks what it is to break, all at once. */
final class Experiments {
    /** What was broken when is evidence: kept for a year. */
    private static final int DAYS_OF_LOGS = 365;

    /** The newest of the two that there are (https://docs.aws.amazon.com/fis/latest/userguide/monitoring-logging.html). */
    private static final int LOG_SCHEMA = 2;

    private static final String FIRST = "all-is-well";

    private Experiments() {}

    static ExperimentTemplateArgs of(Blueprint experiment, Output<String> role, Output<String> logs) {
        var args = experiment.args();
        var template = ExperimentTemplateArgs.builder()
                .description(experiment.sentence())
                .roleArn(role)
                .stopConditions(args.stops().stream()
                        .map(alarm -> ExperimentTemplateStopConditionArgs.builder()
                                .source("aws:cloudwatch:alarm")
                                .value(alarm)
                                .build())
                        .toList())
                .actions(actions(experiment))
                .targets(experiment.hits().stream()
                        .map(hit -> target(experiment, hit))
                        .toList())
                .experimentOptions(ExperimentTemplateExperimentOptionsArgs.builder()
                        .accountTargeting("single-account")
                        // What loses a zone loses what there is in it. One that finds nothing else to hit has proven
                        // nothing, and says so.
                        .emptyTargetResolutionMode(experiment.hits().size() > 1 ? "skip" : "fail")
                        .build())
                .logConfiguration(ExperimentTemplateLogConfigurationArgs.builder()
                        .logSchemaVersion(LOG_SCHEMA)
                        .cloudwatchLogsConfiguration(
                                ExperimentTemplateLogConfigurationCloudwatchLogsConfigurationArgs.builder()
                                        .logGroupArn(logs.applyValue(arn -> arn + ":*"))
                                        .build())
                        .build())
                .tags(experiment.meaning());
        args.reports().ifPresent(bucket -> template.experimentReportConfiguration(report(experiment, bucket)));
        return template.build();
    }

    private static List<ExperimentTemplateActionArgs> actions(Blueprint experiment) {
        var actions = new ArrayList<ExperimentTemplateActionArgs>();
        actions.add(ExperimentTemplateActionArgs.builder()
                .name(FIRST)
                .actionId("aws:cloudwatch:assert-alarm-state")
                .description("Nothing is broken while something is broken already")
                .parameters(
                        parameter(
                                "alarmArns",
                                Output.all(experiment.args().stops()).applyValue(arns -> String.join(",", arns))),
                        parameter("alarmStates", Output.of("OK")))
                .build());
        for (var hit : experiment.hits()) {
            actions.add(ExperimentTemplateActionArgs.builder()
                    .name(hit.name())
                    .actionId(hit.action())
                    .parameters(hit.parameters().entrySet().stream()
                            .map(entry -> parameter(entry.getKey(), Output.of(entry.getValue())))
                            .toList())
                    .startAfters(FIRST)
                    .target(ExperimentTemplateActionTargetArgs.builder()
                            .key(hit.at().key())
                            .value(hit.name())
                            .build())
                    .build());
        }
        return List.copyOf(actions);
    }

    private static ExperimentTemplateActionParameterArgs parameter(String key, Output<String> value) {
        return ExperimentTemplateActionParameterArgs.builder()
                .key(key)
                .value(value)
                .build();
    }

    private static ExperimentTemplateTargetArgs target(Blueprint experiment, Hit hit) {
        var at = hit.at();
        var target = ExperimentTemplateTargetArgs.builder()
                .name(hit.name())
                .resourceType(at.type())
                .selectionMode(at.selection());
        if (at.tagged()) {
            var tag = experiment.args().targets().orElseThrow();
            target.resourceTags(ExperimentTemplateTargetResourceTagArgs.builder()
                    .key(tag.key())
                    .value(tag.value())
                    .build());
        }
        if (!at.filters().isEmpty()) {
            target.filters(at.filters().entrySet().stream()
                    .map(filter -> ExperimentTemplateTargetFilterArgs.builder()
                            .path(filter.getKey())
                            .values(filter.getValue())
                            .build())
                    .toList());
        }
        if (!at.parameters().isEmpty()) {
            target.parameters(parameters(at));
        }
        return target.build();
    }

    private static Output<Map<String, String>> parameters(Hit.Target at) {
        var names = List.copyOf(at.parameters().keySet());
        return Output.all(new ArrayList<>(at.parameters().values())).applyValue(values -> {
            var all = new TreeMap<String, String>();
            for (int i = 0; i < names.size(); i++) {
                all.put(names.get(i), values.get(i));
            }
            return all;
        });
    }

    private static ExperimentTemplateExperimentReportConfigurationArgs report(
            Blueprint experiment, Output<String> bucket) {
        var report = ExperimentTemplateExperimentReportConfigurationArgs.builder()
                .preExperimentDuration("PT20M")
                .postExperimentDuration("PT20M")
                .outputs(ExperimentTemplateExperimentReportConfigurationOutputsArgs.builder()
                        .s3Configuration(
                                ExperimentTemplateExperimentReportConfigurationOutputsS3ConfigurationArgs.builder()
                                        .bucketName(bucket)
                                        .prefix(experiment.name())
                                        .build())
                        .build());
        experiment
                .args()
                .dashboard()
                .ifPresent(dashboard ->
                        report.dataSources(ExperimentTemplateExperimentReportConfigurationDataSourcesArgs.builder()
                                .cloudwatchDashboards(
                                        ExperimentTemplateExperimentReportConfigurationDataSourcesCloudwatchDashboardArgs
                                                .builder()
                                                .dashboardArn(dashboard)
                                                .build())
                                .build()));
        return report.build();
    }

    static LogGroupArgs logs(Blueprint experiment) {
        return LogGroupArgs.builder()
                .retentionInDays(DAYS_OF_LOGS)
                .tags(experiment.tags(ChaosExperiment.LOGS))
                .build();
    }

    /** Who the experiment is to a cluster; what it may do there, a role of the namespace says (https://docs.aws.amazon.com/fis/latest/userguide/eks-pod-actions.html). */
    static AccessEntryArgs access(Blueprint experiment, Fault.PodsOf pods, Output<String> role) {
        return AccessEntryArgs.builder()
                .clusterName(pods.cluster())
                .principalArn(role)
                .type("STANDARD")
                .userName(experiment.name())
                .tags(experiment.tags(ChaosExperiment.ACCESS))
                .build();
    }
}
