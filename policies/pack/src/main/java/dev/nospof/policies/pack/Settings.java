package dev.nospof.policies.pack;

import dev.nospof.policies.proof.ProofOptions;
import dev.nospof.policies.rules.Site;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import pulumirpc.AnalyzerOuterClass.ConfigureAnalyzerRequest;
import pulumirpc.AnalyzerOuterClass.EnforcementLevel;
import pulumirpc.AnalyzerOuterClass.PolicyConfig;

/**
 * How strictly each policy is enforced, and what the pack knows of the environment.
 *
 * @param levels by policy name, for all policies
 */
record Settings(Map<String, EnforcementLevel> levels, Site site, ProofOptions proof) {
    /** A level for every policy; the CLI itself has resolved it. */
    private static final String ALL = "all";

    Settings {
        levels = Map.copyOf(levels);
    }

    /** Nothing configured: every policy at its own level, three zones, production. */
    static Settings standard(Policies policies, LocalDate today) {
        return new Settings(
                policies.all().stream().collect(Collectors.toMap(Policy::name, Policy::level)),
                Site.standard(today),
                ProofOptions.DEFAULTS);
    }

    /**
     * What a configuration changes. The CLI sends a level for every policy's name; a rule's id stands there only when a person wrote it,
     * so it counts more.
     *
     * @throws UnacceptableSetting if it names what there is not, or sets what cannot be
     */
    Settings with(ConfigureAnalyzerRequest request, Policies policies) {
        var byName = new TreeMap<String, EnforcementLevel>();
        var byId = new TreeMap<String, EnforcementLevel>();
        for (var entry : new TreeMap<>(request.getPolicyConfigMap()).entrySet()) {
            var name = entry.getKey();
            if (!name.equals(ALL) && !name.equals(SiteSettings.POLICY)) {
                var policy = policies.find(name).orElseThrow(() -> UnacceptableSetting.noSuchPolicy(name));
                var given = name.equals(policy.name()) ? byName : byId;
                given.put(policy.name(), level(name, entry.getValue()));
            }
        }
        var changed = new TreeMap<>(levels);
        changed.putAll(byName);
        changed.putAll(byId);
        var given = request.getPolicyConfigOrDefault(SiteSettings.POLICY, PolicyConfig.getDefaultInstance());
        var siteSettings = new SiteSettings(Structs.fields(given.getProperties()));
        return new Settings(changed, siteSettings.site(site), siteSettings.proof(proof));
    }

    EnforcementLevel level(Policy policy) {
        return levels.getOrDefault(policy.name(), policy.level());
    }

    private static EnforcementLevel level(String name, PolicyConfig config) {
        var settings = new TreeSet<>(config.getProperties().getFieldsMap().keySet());
        if (!settings.isEmpty()) {
            throw UnacceptableSetting.noSettingsHere(name, settings.first());
        }
        return config.getEnforcementLevel();
    }
}
