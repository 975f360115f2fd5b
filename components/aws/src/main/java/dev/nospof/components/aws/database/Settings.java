package dev.nospof.components.aws.database;

import com.pulumi.aws.rds.ClusterParameterGroup;
import com.pulumi.aws.rds.ClusterParameterGroupArgs;
import com.pulumi.aws.rds.ParameterGroup;
import com.pulumi.aws.rds.ParameterGroupArgs;
import com.pulumi.aws.rds.inputs.ClusterParameterGroupParameterArgs;
import com.pulumi.aws.rds.inputs.ParameterGroupParameterArgs;
import com.pulumi.core.Output;
import dev.nospof.components.model.Child;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The engine's settings, in a group of the database's own from the start: AWS' default group cannot be changed, and to leave it takes a restart of every machine.
 */
final class Settings {
    private static final String AFTER_A_RESTART = "pending-reboot";

    private Settings() {}

    /** The group's name. */
    static Output<String> ofCluster(Making making, Child<ClusterParameterGroupArgs> child) {
        var database = making.database();
        var parameters = all(database).entrySet().stream()
                .map(e -> ClusterParameterGroupParameterArgs.builder()
                        .name(e.getKey())
                        .value(e.getValue())
                        .applyMethod(AFTER_A_RESTART)
                        .build())
                .toList();
        return new ClusterParameterGroup(
                        making.nameOf(child),
                        making.built(
                                child,
                                ClusterParameterGroupArgs.builder()
                                        .family(database.settings())
                                        .description("Settings of " + database.name())
                                        .parameters(parameters)
                                        .tags(database.tags(child))
                                        .build()),
                        making.children().all())
                .name();
    }

    /** The group's name. */
    static Output<String> ofInstance(Making making) {
        var database = making.database();
        var child = ReplicatedDatabase.INSTANCE_SETTINGS;
        var parameters = all(database).entrySet().stream()
                .map(e -> ParameterGroupParameterArgs.builder()
                        .name(e.getKey())
                        .value(e.getValue())
                        .applyMethod(AFTER_A_RESTART)
                        .build())
                .toList();
        return new ParameterGroup(
                        making.nameOf(child),
                        making.built(
                                child,
                                ParameterGroupArgs.builder()
                                        .family(database.settings())
                                        .description("Settings of " + database.name())
                                        .parameters(parameters)
                                        .tags(database.tags(child))
                                        .build()),
                        making.children().all())
                .name();
    }

    private static SortedMap<String, String> all(Blueprint database) {
        var engine = database.args().engine();
        var all = new TreeMap<>(database.args().settings());
        all.put(engine.encryptedLines(), engine.on());
        return all;
    }
}
