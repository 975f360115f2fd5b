package dev.nospof.components.aws.cache;

import com.pulumi.core.Output;
import dev.nospof.components.aws.Zone;
import java.util.List;
import java.util.Optional;

/**
 * All that somebody has to know who uses a cache, also from another stack. Lines are encrypted.
 *
 * @param host that leads to whichever node writes; with several shards to what tells clients where each is
 * @param reader host that leads to nodes that answer queries; absent with several shards, whose clients find them by themselves
 * @param zones where its nodes may be
 */
public record CacheEndpoint(Output<String> host, Optional<Output<String>> reader, int port, List<Zone> zones) {
    public CacheEndpoint {
        zones = List.copyOf(zones);
    }
}
