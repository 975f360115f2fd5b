package dev.nospof.tests.standin.aws.models;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds what AWS calls a property. The SDK's names follow Terraform's, which follow AWS's loosely: {@code subnetIds} for {@code Subnets},
 * {@code name} for {@code LoadBalancerName}.
 *
 * @param type the resource type's own name: {@code LoadBalancer}
 */
record Names(String type) {
    /** What may be written after a name, or left out. */
    private static final List<String> ENDINGS =
            List.of("s", "es", "id", "ids", "arn", "arns", "document", "name", "names", "identifier");

    /** The member of that meaning, if there is one. Exact names come first, so a longer guess never hides one. */
    Optional<String> find(String property, List<String> members) {
        for (var guess : guesses(plain(property))) {
            for (var member : members) {
                if (plain(member).equals(guess)) {
                    return Optional.of(member);
                }
            }
        }
        return withAWordBefore(plain(property), members);
    }

    /** {@code BackupVaultName} of a Vault, {@code DBSubnetGroupName} of a SubnetGroup; only where no other could be meant. */
    private Optional<String> withAWordBefore(String property, List<String> members) {
        var found = members.stream()
                .filter(member -> plain(member).endsWith(plain(type) + property))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private List<String> guesses(String property) {
        var own = plain(type);
        var guesses = new LinkedHashSet<String>();
        guesses.add(property);
        guesses.add(own + property);
        if (property.startsWith(own)) {
            guesses.add(property.substring(own.length()));
        }
        var stems = new ArrayList<>(guesses);
        for (var stem : stems) {
            for (var ending : ENDINGS) {
                guesses.add(stem + ending);
                if (stem.length() > ending.length() + 2 && stem.endsWith(ending)) {
                    guesses.add(stem.substring(0, stem.length() - ending.length()));
                }
            }
            if (stem.endsWith("ids") || stem.endsWith("arns")) {
                guesses.add(stem.replaceAll("(id|arn)s$", "") + "s");
            }
        }
        guesses.remove("");
        return List.copyOf(guesses);
    }

    private static String plain(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }
}
