package dev.nospof.components.aws.database;

import com.pulumi.core.Output;
import com.pulumi.resources.ProviderResource;
import dev.nospof.components.aws.AlarmTopics;
import dev.nospof.components.aws.Network;
import java.util.Optional;

/** What is kept of a database in another region. */
public sealed interface OtherRegion {
    /** Makes what is there. */
    ProviderResource provider();

    /** A key of that region, which encrypts it: ARN. Keys are of one region each. */
    Output<String> key();

    /**
     * A second database that follows the first, with two readers: Aurora's global database. Somebody has to decide when it takes over, or a {@code RegionTakeover} does.
     *
     * @param provider of that region
     */
    static Database database(Network network, ProviderResource provider, Output<String> keyArn) {
        return new Database(network, provider, keyArn, Optional.empty());
    }

    /**
     * Copies of snapshots and logs, from which another database can be made.
     *
     * @param provider of that region
     */
    static Backups backups(ProviderResource provider, Output<String> keyArn) {
        return new Backups(provider, keyArn);
    }

    /**
     * {@link #database}
     *
     * @param alarms topics of that region: alarms reach no other
     */
    record Database(Network network, ProviderResource provider, Output<String> key, Optional<AlarmTopics> alarms)
            implements OtherRegion {
        /** Readers there: once it has taken over, it has to survive the loss of a zone as well. */
        static final int READERS = 2;

        /** @throws dev.nospof.components.model.UnsafeArgs if readers cannot be placed in two of its zones */
        public Database {
            Checks.elsewhere(network);
        }

        /** Who hears of it when it is far behind. */
        public Database alarmsTo(AlarmTopics topics) {
            return new Database(network, provider, key, Optional.of(topics));
        }
    }

    /** {@link #backups} */
    record Backups(ProviderResource provider, Output<String> key) implements OtherRegion {}
}
