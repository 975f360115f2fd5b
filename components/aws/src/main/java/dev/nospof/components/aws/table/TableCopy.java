package dev.nospof.components.aws.table;

import com.pulumi.core.Output;
import com.pulumi.resources.ProviderResource;
import dev.nospof.components.aws.AlarmTopics;
import java.util.Optional;

/**
 * A table of the same name in another region, that gets whatever the first one gets and takes writes itself.
 *
 * @param region {@code eu-central-1}
 * @param provider of that region
 * @param key of that region, which encrypts it: ARN; absent where the first table has none of the caller's either
 * @param alarms who hears of trouble there: topics of that region; absent where only the first region is watched
 */
public record TableCopy(
        String region, ProviderResource provider, Optional<Output<String>> key, Optional<AlarmTopics> alarms) {
    /** @throws dev.nospof.components.model.UnsafeArgs if there is no such region */
    public TableCopy {
        Checks.region(region);
    }

    public static TableCopy in(String region, ProviderResource provider) {
        return new TableCopy(region, provider, Optional.empty(), Optional.empty());
    }

    public TableCopy encryptedWith(Output<String> keyArn) {
        return new TableCopy(region, provider, Optional.of(keyArn), alarms);
    }

    public TableCopy alarmsTo(AlarmTopics topicsOfThatRegion) {
        return new TableCopy(region, provider, key, Optional.of(topicsOfThatRegion));
    }
}
