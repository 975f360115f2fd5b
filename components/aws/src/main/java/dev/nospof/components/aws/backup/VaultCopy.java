package dev.nospof.components.aws.backup;

import com.pulumi.core.Output;
import com.pulumi.resources.ProviderResource;
import java.util.Optional;

/**
 * A vault in another region that gets a copy of each backup.
 *
 * @param region {@code eu-central-1}
 * @param provider of that region
 * @param key of that region, which encrypts it: ARN; absent for AWS' own
 */
public record VaultCopy(String region, ProviderResource provider, Optional<Output<String>> key) {
    /** @throws dev.nospof.components.model.UnsafeArgs if there is no such region */
    public VaultCopy {
        Checks.region(region);
    }

    public static VaultCopy in(String region, ProviderResource provider) {
        return new VaultCopy(region, provider, Optional.empty());
    }

    public VaultCopy encryptedWith(Output<String> keyArn) {
        return new VaultCopy(region, provider, Optional.of(keyArn));
    }
}
