package dev.nospof.components.aws.bucket;

import com.pulumi.core.Output;
import com.pulumi.resources.ProviderResource;
import java.util.Optional;

/**
 * A bucket in another region that gets whatever the first one gets.
 *
 * @param region {@code eu-central-1}
 * @param provider of that region
 * @param key of that region, which encrypts it: ARN; absent where the first bucket has none of the caller's either
 */
public record BucketCopy(String region, ProviderResource provider, Optional<Output<String>> key) {
    /** @throws dev.nospof.components.model.UnsafeArgs if there is no such region */
    public BucketCopy {
        Checks.region(region);
    }

    public static BucketCopy in(String region, ProviderResource provider) {
        return new BucketCopy(region, provider, Optional.empty());
    }

    public BucketCopy encryptedWith(Output<String> keyArn) {
        return new BucketCopy(region, provider, Optional.of(keyArn));
    }
}
