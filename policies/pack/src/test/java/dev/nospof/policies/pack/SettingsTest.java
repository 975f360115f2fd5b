package dev.nospof.policies.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nospof.policies.rules.Strictness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pulumirpc.AnalyzerOuterClass.ConfigureAnalyzerRequest;
import pulumirpc.AnalyzerOuterClass.EnforcementLevel;
import pulumirpc.AnalyzerOuterClass.PolicyConfig;

class SettingsTest {
    private final Policies policies = Policies.standard();
    private final Policy spread = policies.find("SVC-02").orElseThrow();

    @Test
    void leavesEveryPolicyAtItsOwnLevelWhereNothingIsConfigured() {
        assertThat(settings(Map.of()).level(spread)).isEqualTo(EnforcementLevel.MANDATORY);
        assertThat(settings(Map.of()).level(Policies.UNDECIDED)).isEqualTo(EnforcementLevel.ADVISORY);
    }

    @Test
    void takesALevelByTheRulesName() {
        assertThat(settings(Map.of("replicas-span-zones", level(EnforcementLevel.DISABLED)))
                        .level(spread))
                .isEqualTo(EnforcementLevel.DISABLED);
    }

    @Test
    void takesALevelByTheRulesIdOverTheOneThatTheCliFillsIn() {
        var both = Map.of(
                "replicas-span-zones", level(EnforcementLevel.MANDATORY), "SVC-02", level(EnforcementLevel.ADVISORY));

        assertThat(settings(both).level(spread)).isEqualTo(EnforcementLevel.ADVISORY);
    }

    @Test
    void leavesTheLevelOfAllToTheCli() {
        assertThat(settings(Map.of("all", level(EnforcementLevel.DISABLED))).level(spread))
                .isEqualTo(EnforcementLevel.MANDATORY);
    }

    @Test
    void tellsRulesAndProofWhatTheEnvironmentIs() {
        var settings = site(
                "{\"zones\": 2, \"strictness\": \"development\", \"toleranceSeconds\": 5, \"regionToleranceSeconds\": 90}");

        assertThat(settings.site().zones()).isEqualTo(2);
        assertThat(settings.site().strictness()).isEqualTo(Strictness.DEVELOPMENT);
        assertThat(settings.proof().zones()).isEqualTo(2);
        assertThat(settings.proof().tolerance()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.proof().tolerances().elsewhere()).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void readsWaiversFromTheirFile(@TempDir Path folder) throws IOException {
        var file = Files.writeString(
                folder.resolve("waivers.yaml"),
                "waivers:\n  - {rule: SVC-13, object: \"*\", reason: until the registry moved, until: \"2027-03-01\"}\n");

        assertThat(site("{\"waivers\": \"" + file + "\"}").site().waivers())
                .singleElement()
                .satisfies(waiver -> assertThat(waiver.rule()).isEqualTo("SVC-13"));
    }

    @Test
    void refusesAPolicyThatThereIsNot() {
        assertThatThrownBy(() -> settings(Map.of("SVC-99", level(EnforcementLevel.ADVISORY))))
                .hasMessage("""
                Policy configuration: there is no policy 'SVC-99'.
                What it was meant to change would stay as it is, unnoticed.
                Use a rule's name or id as findings show them, or 'all', 'site', 'single-point-of-failure', \
                'too-small-after-a-loss', 'proof-undecided'.
                [docs/guides/policy-pack.md]""");
    }

    @Test
    void refusesASettingOnARule() {
        var zones = PolicyConfig.newBuilder()
                .setProperties(Stack.struct("{\"zones\": 2}"))
                .build();

        assertThatThrownBy(() -> settings(Map.of("SVC-02", zones))).hasMessage("""
                Policy configuration: 'SVC-02' has 'zones', takes only a level.
                The setting would change nothing, unnoticed.
                Write "SVC-02": "advisory" (or mandatory, disabled); settings of the whole pack stand under 'site'.
                [docs/guides/policy-pack.md]""");
    }

    @Test
    void refusesASettingThatThereIsNot() {
        assertThatThrownBy(() -> site("{\"zone\": 2}")).hasMessage("""
                Policy configuration: 'site' has 'zone', which is no setting.
                What it was meant to change would stay as it is, unnoticed.
                Use zones, strictness, toleranceSeconds, regionToleranceSeconds or waivers.
                [docs/guides/policy-pack.md]""");
    }

    @Test
    void refusesANumberOfZonesThatCannotBe() {
        assertThatThrownBy(() -> site("{\"zones\": 0}")).hasMessage("""
                Policy configuration: site.zones is 0, needs to be from 1 to 99.
                The stack would be judged for an environment that cannot be.
                Give the number that the environment has, or leave the setting out.
                [docs/guides/policy-pack.md]""");
    }

    @Test
    void refusesAValueOfAnotherKind() {
        assertThatThrownBy(() -> site("{\"zones\": \"three\"}")).hasMessage("""
                Policy configuration: site.zones is text 'three', needs to be a number.
                The stack would be judged for another environment than meant.
                Write zones and tolerances as whole numbers, strictness and waivers as text.
                [docs/guides/policy-pack.md]""");
    }

    @Test
    void refusesAStrictnessThatThereIsNot() {
        assertThatThrownBy(() -> site("{\"strictness\": \"prod\"}")).hasMessage("""
                Policy configuration: site.strictness is 'prod', needs to be production or development.
                The stack would be judged for another environment than meant.
                Use production where one zone may be lost, development where one node may be.
                [docs/guides/policy-pack.md]""");
    }

    private Settings site(String json) {
        return settings(Map.of(
                "site",
                PolicyConfig.newBuilder().setProperties(Stack.struct(json)).build()));
    }

    private Settings settings(Map<String, PolicyConfig> configured) {
        var request = ConfigureAnalyzerRequest.newBuilder().putAllPolicyConfig(new TreeMap<>(configured));
        return Settings.standard(policies, RunningPack.TODAY).with(request.build(), policies);
    }

    private static PolicyConfig level(EnforcementLevel level) {
        return PolicyConfig.newBuilder().setEnforcementLevel(level).build();
    }
}
