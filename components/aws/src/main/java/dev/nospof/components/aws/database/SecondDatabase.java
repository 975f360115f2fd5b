package dev.nospof.components.aws.database;

import com.pulumi.core.Output;
import dev.nospof.components.aws.Promotable;
import dev.nospof.components.model.Reachable;
import java.util.List;
import java.util.SortedMap;

/**
 * The database of another region that follows the first one. It answers at its address once it has been promoted, and not before: AWS keeps the writer's endpoint of a secondary
 * cluster inactive until then (https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-global-database-connecting.html). No proxy stands before it.
 *
 * <p>{@code Dependency.hard(database.inOtherRegion())} gives a service {@code ORDERS_DB_EU_CENTRAL_1_HOST} and {@code ORDERS_DB_EU_CENTRAL_1_PORT}.
 *
 * @param name of the first one and the region: {@code orders-db-eu-central-1}
 * @param region that it is in
 * @param leaves the region of the database that it follows
 * @param host of its writer's endpoint
 * @param ranges of the network that it is in
 * @param most connections that it takes
 * @param arn of its cluster
 * @param firstArn of the cluster that it follows
 * @param global identifier of the global cluster that both belong to
 * @param globalArn of the same
 */
public record SecondDatabase(
        String name,
        String region,
        String leaves,
        Output<String> host,
        int port,
        List<String> ranges,
        int most,
        Output<String> arn,
        Output<String> firstArn,
        Output<String> global,
        Output<String> globalArn)
        implements Reachable<Output<String>>, Promotable {
    public SecondDatabase {
        ranges = List.copyOf(ranges);
    }

    /** {@code ORDERS_DB_EU_CENTRAL_1_HOST}, {@code ORDERS_DB_EU_CENTRAL_1_PORT} */
    @Override
    public SortedMap<String, Output<String>> variables() {
        return reached().variables();
    }

    /**
     * The same for a service with so many connections in each of its replicas, as {@link ReplicatedDatabase#connections}: {@code ORDERS_DB_EU_CENTRAL_1_POOL_SIZE}.
     *
     * @throws dev.nospof.components.model.UnsafeArgs if one replica alone would have all of them, or none
     */
    public Reachable<Output<String>> connections(int eachReplica) {
        return reached().with("POOL_SIZE", String.valueOf(Checks.connections(eachReplica, most)));
    }

    private Reached reached() {
        return Reached.at(name, host, port, ranges);
    }
}
