package dev.nospof.policies.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.protobuf.Empty;
import dev.nospof.policies.rules.Rule;
import dev.nospof.policies.rules.Rulebook;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pulumirpc.AnalyzerOuterClass.AnalyzeDiagnostic;
import pulumirpc.AnalyzerOuterClass.AnalyzeRequest;
import pulumirpc.AnalyzerOuterClass.EnforcementLevel;
import pulumirpc.AnalyzerOuterClass.PolicyConfig;
import pulumirpc.AnalyzerOuterClass.PolicyInfo;

class PackServiceTest {
    private RunningPack pack;

    @BeforeEach
    void start() throws IOException {
        pack = new RunningPack();
    }

    @AfterEach
    void end() {
        pack.close();
    }

    @Test
    void hasAPolicyForEachRuleAndForTheProof() {
        var policies = pack.engine().getAnalyzerInfo(Empty.getDefaultInstance()).getPoliciesList();

        assertThat(policies)
                .extracting(PolicyInfo::getName)
                .containsAll(
                        Rulebook.standard().rules().stream().map(Rule::stem).toList())
                .contains("single-point-of-failure", "too-small-after-a-loss", "proof-undecided", "site")
                .doesNotHaveDuplicates();
    }

    @Test
    void findsNothingInAGoodStack() {
        assertThat(pack.findings(Stack.good())).isEmpty();
    }

    @Test
    void tellsABrokenRuleOnTheResourceThatBreaksIt() {
        var findings = pack.findings(Stack.good().with("imagePullPolicy: IfNotPresent", "imagePullPolicy: Always"));

        assertThat(findings)
                .extracting(
                        AnalyzeDiagnostic::getPolicyName,
                        AnalyzeDiagnostic::getUrn,
                        AnalyzeDiagnostic::getEnforcementLevel,
                        AnalyzeDiagnostic::getMessage)
                .containsExactly(tuple("images-are-pinned", Stack.DEPLOYMENT_URN, EnforcementLevel.MANDATORY, """
                        While the registry is down no pod restarts, not even where the image is on the node: it is pulled Always \
                        (Deployment orders, container orders, imagePullPolicy).
                        Fix: Use IfNotPresent. [SVC-13, docs/rules/images-are-pinned.md]"""));
    }

    @Test
    void tellsASinglePointOfFailureWithItsRecoveryAndItsFix() {
        var findings = pack.findings(Stack.good().with("DoNotSchedule", "ScheduleAnyway"));

        assertThat(findings)
                .filteredOn(finding -> finding.getPolicyName().equals("single-point-of-failure"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.getUrn()).isEqualTo(Stack.DEPLOYMENT_URN);
                    assertThat(finding.getEnforcementLevel()).isEqualTo(EnforcementLevel.MANDATORY);
                    assertThat(finding.getMessage())
                            .startsWith("orders goes down when one node is lost.\n")
                            .containsPattern("\nHeals in .*\\.\nFix: .*\\.$");
                });
    }

    @Test
    void tellsEachFindingOnce() {
        var bad = Stack.good()
                .only(List.of("Deployment"))
                .with("minReadySeconds: 10", "minReadySeconds: 0")
                .with("imagePullPolicy: IfNotPresent", "imagePullPolicy: Always");

        assertThat(pack.findings(bad)).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void tellsTheSameInTheSameOrderHoweverTheEngineOrdersItsResources() {
        var bad = Stack.good().with("maxSkew: 1", "maxSkew: 3").with("minReplicas: 3", "minReplicas: 1");

        assertThat(pack.engine().analyzeStack(bad.backwards()))
                .isEqualTo(pack.engine().analyzeStack(bad.whole()))
                .extracting(response -> response.getDiagnosticsCount())
                .isNotEqualTo(0);
    }

    @Test
    void tellsWhatIsUndecidedAsAdvisoryThoughItsRuleIsMandatory() {
        var findings = pack.findings(Stack.good().with("minReadySeconds: 10", "minReadySeconds: " + Stack.UNKNOWN));

        assertThat(findings).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.getEnforcementLevel()).isEqualTo(EnforcementLevel.ADVISORY);
            assertThat(finding.getMessage())
                    .startsWith("Undecided: ")
                    .contains("spec.minReadySeconds is unknown until deployment");
        });
    }

    @Test
    void tellsWhatTheProofCannotDecideOnTheStack() {
        var findings = pack.findings(Stack.good().with("minReplicas: 3", "minReplicas: " + Stack.UNKNOWN));

        assertThat(findings)
                .filteredOn(finding -> finding.getPolicyName().equals("proof-undecided"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.getUrn()).isEqualTo(Stack.STACK_URN);
                    assertThat(finding.getEnforcementLevel()).isEqualTo(EnforcementLevel.ADVISORY);
                });
    }

    @Test
    void judgesWhatTheProgramAskedForRatherThanWhatTheProviderAnswered() {
        var asked = Stack.good();
        asked.oneByOne().forEach(one -> pack.engine().analyze(one));

        var answered = asked.with("minReadySeconds: 10", "replicas: 1\n  minReadySeconds: 10");

        assertThat(pack.engine().analyzeStack(answered.whole()).getDiagnosticsList())
                .isEmpty();
    }

    @Test
    void isSilentAboutADisabledPolicy() {
        pack.configured(Map.of("images-are-pinned", level(EnforcementLevel.DISABLED)));

        assertThat(pack.findings(Stack.good().with("imagePullPolicy: IfNotPresent", "imagePullPolicy: Always")))
                .isEmpty();
    }

    @Test
    void isSilentAboutAWaivedRule() {
        var waived =
                "metadata: {name: orders, annotations: {nospof.dev/waive.SVC-13: \"2027-03-01 until the registry moved\"}}\nspec:\n  minReady";

        assertThat(pack.findings(Stack.good()
                        .with("imagePullPolicy: IfNotPresent", "imagePullPolicy: Always")
                        .with("metadata: {name: orders}\nspec:\n  minReady", waived)))
                .isEmpty();
    }

    @Test
    void refusesAConfigurationThatNamesNoPolicy() {
        var misspelt = Map.of("images-are-pined", level(EnforcementLevel.ADVISORY));

        assertThatThrownBy(() -> pack.configured(misspelt))
                .isInstanceOf(StatusRuntimeException.class)
                .hasMessageStartingWith(
                        "INVALID_ARGUMENT: Policy configuration: there is no policy 'images-are-pined'.");
    }

    @Test
    void changesNoResource() {
        assertThat(pack.engine().remediate(AnalyzeRequest.getDefaultInstance()).getRemediationsList())
                .isEmpty();
    }

    @Test
    void endsWhenTheEngineCancels() throws InterruptedException {
        pack.engine().cancel(Empty.getDefaultInstance());

        assertThat(pack.cancelled()).isTrue();
    }

    private static PolicyConfig level(EnforcementLevel level) {
        return PolicyConfig.newBuilder().setEnforcementLevel(level).build();
    }
}
