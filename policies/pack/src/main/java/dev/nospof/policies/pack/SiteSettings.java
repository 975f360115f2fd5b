package dev.nospof.policies.pack;

import com.google.protobuf.Struct;
import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.Value;
import dev.nospof.policies.graph.WrongKind;
import dev.nospof.policies.proof.ProofOptions;
import dev.nospof.policies.rules.Site;
import dev.nospof.policies.rules.Strictness;
import dev.nospof.policies.rules.Waivers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import pulumirpc.AnalyzerOuterClass.EnforcementLevel;
import pulumirpc.AnalyzerOuterClass.PolicyConfigSchema;
import pulumirpc.AnalyzerOuterClass.PolicyInfo;
import pulumirpc.AnalyzerOuterClass.PolicyType;

/**
 * The settings of the whole pack. Pulumi knows only settings of a policy, so they stand under the name of one that is never broken.
 *
 * <p>{@code zones}: from 1 to 99, for workloads that do not say it themselves · {@code strictness}: {@code production} or {@code development}
 * · {@code toleranceSeconds}: how long a service may be away before it counts as down · {@code regionToleranceSeconds}: the same until another region serves · {@code waivers}: a file, read from the project's folder.
 */
record SiteSettings(Value.Fields given) {
    static final String POLICY = "site";

    private static final String ZONES = "zones";
    private static final String STRICTNESS = "strictness";
    private static final String TOLERANCE = "toleranceSeconds";
    private static final String REGION_TOLERANCE = "regionToleranceSeconds";
    private static final String WAIVERS = "waivers";
    private static final int MOST_ZONES = 99;
    private static final int LONGEST_TOLERANCE = 86_400;

    SiteSettings {
        for (var name : given.fields().keySet()) {
            if (!Set.of(ZONES, STRICTNESS, TOLERANCE, REGION_TOLERANCE, WAIVERS).contains(name)) {
                throw UnacceptableSetting.noSuchSetting(name);
            }
        }
    }

    Site site(Site standard) {
        var site = standard.withZones(wholeNumber(ZONES, 1, MOST_ZONES, standard.zones()));
        var strictness = text(STRICTNESS);
        if (!strictness.isEmpty()) {
            site = site.withStrictness(strictness(strictness));
        }
        var waivers = text(WAIVERS);
        return waivers.isEmpty() ? site : site.withWaivers(Waivers.read(Path.of(waivers)));
    }

    ProofOptions proof(ProofOptions standard) {
        return standard.withZones(wholeNumber(ZONES, 1, MOST_ZONES, standard.zones()))
                .withTolerance(time(TOLERANCE, standard.tolerances().here()))
                .withToleranceOfRegions(
                        time(REGION_TOLERANCE, standard.tolerances().elsewhere()));
    }

    private Duration time(String name, Duration otherwise) {
        return Duration.ofSeconds(wholeNumber(name, 0, LONGEST_TOLERANCE, (int) otherwise.toSeconds()));
    }

    private int wholeNumber(String name, int from, int to, int otherwise) {
        try {
            var number = new Field("", given).at(name).integer().orElse(otherwise);
            if (number < from || number > to) {
                throw UnacceptableSetting.outOfRange(name, number, from, to);
            }
            return number;
        } catch (WrongKind wrong) {
            throw UnacceptableSetting.wrongKind(wrong.getMessage());
        }
    }

    private String text(String name) {
        try {
            return new Field("", given).at(name).text().orElse("");
        } catch (WrongKind wrong) {
            throw UnacceptableSetting.wrongKind(wrong.getMessage());
        }
    }

    private static Strictness strictness(String text) {
        return switch (text) {
            case "production" -> Strictness.PRODUCTION;
            case "development" -> Strictness.DEVELOPMENT;
            default -> throw UnacceptableSetting.noSuchStrictness(text);
        };
    }

    /** The policy that carries the settings, with what the CLI checks of them by itself. */
    static PolicyInfo policy() {
        var schema = Struct.newBuilder()
                .putFields(ZONES, type("integer"))
                .putFields(STRICTNESS, type("string"))
                .putFields(TOLERANCE, type("integer"))
                .putFields(REGION_TOLERANCE, type("integer"))
                .putFields(WAIVERS, type("string"));
        return PolicyInfo.newBuilder()
                .setName(POLICY)
                .setDisplayName("What the environment is")
                .setDescription("Holds the settings of the whole pack; never broken.")
                .setEnforcementLevel(EnforcementLevel.ADVISORY)
                .setPolicyType(PolicyType.POLICY_TYPE_STACK)
                .setConfigSchema(PolicyConfigSchema.newBuilder().setProperties(schema))
                .build();
    }

    private static com.google.protobuf.Value type(String type) {
        var text = com.google.protobuf.Value.newBuilder().setStringValue(type);
        return com.google.protobuf.Value.newBuilder()
                .setStructValue(Struct.newBuilder().putFields("type", text.build()))
                .build();
    }
}
