package dev.nospof.components.aws.database;

import java.time.Duration;
import java.util.function.Function;

/** How the machines of a database stand to each other. */
public sealed interface Layout {
    <T> T match(Function<Aurora, T> aurora, Function<Standby, T> standby, Function<ReadableStandbys, T> readable);

    /**
     * The longest, as a rule, that writing stops when the machine that writes or its zone is lost: 60 s
     * (https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Concepts.AuroraHighAvailability.html), 120 s
     * (https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.MultiAZ.Failover.html), 35 s
     * (https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_FailoverDBCluster.html).
     */
    default Duration takeover() {
        return match(
                aurora -> Duration.ofSeconds(60),
                standby -> Duration.ofSeconds(120),
                readable -> Duration.ofSeconds(35));
    }

    /** A machine in each zone on one storage that is in three zones; any of them can be promoted. */
    static Layout aurora() {
        return new Aurora();
    }

    /** One machine, and one that stands by in another zone and answers nothing. */
    static Layout standby(Storage storage) {
        return new Standby(storage);
    }

    /** Three machines in three zones, two of which stand by and answer queries; each write is on two of them. */
    static Layout readableStandbys(Storage storage) {
        return new ReadableStandbys(storage);
    }

    /** {@link #aurora()} */
    record Aurora() implements Layout {
        @Override
        public <T> T match(
                Function<Aurora, T> aurora, Function<Standby, T> standby, Function<ReadableStandbys, T> readable) {
            return aurora.apply(this);
        }
    }

    /** {@link #standby} */
    record Standby(Storage storage) implements Layout {
        @Override
        public <T> T match(
                Function<Aurora, T> aurora, Function<Standby, T> standby, Function<ReadableStandbys, T> readable) {
            return standby.apply(this);
        }
    }

    /** {@link #readableStandbys} */
    record ReadableStandbys(Storage storage) implements Layout {
        @Override
        public <T> T match(
                Function<Aurora, T> aurora, Function<Standby, T> standby, Function<ReadableStandbys, T> readable) {
            return readable.apply(this);
        }
    }
}
