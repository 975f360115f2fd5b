package dev.nospof.policies.pack;

/** A policy configuration that names what there is not, or sets what cannot be. */
final class UnacceptableSetting extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private UnacceptableSetting(String wrong, String harm, String wayOut) {
        super(wrong + "\n" + harm + "\n" + wayOut + "\n[docs/guides/policy-pack.md]", null, false, false);
    }

    static UnacceptableSetting noSuchPolicy(String name) {
        return new UnacceptableSetting(
                "Policy configuration: there is no policy '" + name + "'.",
                "What it was meant to change would stay as it is, unnoticed.",
                "Use a rule's name or id as findings show them, or 'all', 'site', 'single-point-of-failure',"
                        + " 'too-small-after-a-loss', 'proof-undecided'.");
    }

    static UnacceptableSetting noSettingsHere(String policy, String setting) {
        return new UnacceptableSetting(
                "Policy configuration: '" + policy + "' has '" + setting + "', takes only a level.",
                "The setting would change nothing, unnoticed.",
                "Write \"" + policy
                        + "\": \"advisory\" (or mandatory, disabled); settings of the whole pack stand under 'site'.");
    }

    static UnacceptableSetting noSuchSetting(String name) {
        return new UnacceptableSetting(
                "Policy configuration: 'site' has '" + name + "', which is no setting.",
                "What it was meant to change would stay as it is, unnoticed.",
                "Use zones, strictness, toleranceSeconds, regionToleranceSeconds or waivers.");
    }

    static UnacceptableSetting outOfRange(String name, int number, int from, int to) {
        return new UnacceptableSetting(
                "Policy configuration: site." + name + " is " + number + ", needs to be from " + from + " to " + to
                        + ".",
                "The stack would be judged for an environment that cannot be.",
                "Give the number that the environment has, or leave the setting out.");
    }

    static UnacceptableSetting wrongKind(String wrong) {
        return new UnacceptableSetting(
                "Policy configuration: site." + wrong + ".",
                "The stack would be judged for another environment than meant.",
                "Write zones and tolerances as whole numbers, strictness and waivers as text.");
    }

    static UnacceptableSetting noSuchStrictness(String text) {
        return new UnacceptableSetting(
                "Policy configuration: site.strictness is '" + text + "', needs to be production or development.",
                "The stack would be judged for another environment than meant.",
                "Use production where one zone may be lost, development where one node may be.");
    }
}
