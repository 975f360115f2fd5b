package dev.nospof.components.aws.database;

import com.pulumi.core.Output;
import dev.nospof.components.aws.Zone;
import java.util.List;
import java.util.Optional;

/**
 * All that somebody has to know who uses a database, also from another stack.
 *
 * @param writer host name that leads to whichever machine writes, or to the proxy before it
 * @param reader host name that leads to machines that answer queries; absent where none does
 * @param secret ARN of the secret with user and password, in Secrets Manager
 * @param zones where its machines may be
 */
public record DatabaseEndpoint(
        Output<String> writer, Optional<Output<String>> reader, int port, Output<String> secret, List<Zone> zones) {
    public DatabaseEndpoint {
        zones = List.copyOf(zones);
    }
}
