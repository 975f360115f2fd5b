package dev.nospof.components.aws.database;

import com.pulumi.aws.cloudwatch.MetricAlarm;
import com.pulumi.aws.cloudwatch.MetricAlarmArgs;
import com.pulumi.aws.rds.EventSubscription;
import com.pulumi.aws.rds.EventSubscriptionArgs;
import com.pulumi.core.Output;
import dev.nospof.components.aws.AlarmTopics;
import dev.nospof.components.aws.parts.Alarm;
import dev.nospof.components.model.Child;
import java.util.List;
import java.util.function.IntFunction;

/** The alarms of each layout, and who hears of takeovers. */
record Alarms(Making making, AlarmTopics topics) {
    static void ofAurora(Making making, Output<String> cluster, AlarmTopics topics) {
        var database = making.database();
        var alarms = new Alarms(making, topics);
        alarms.add(ReplicatedDatabase.LAG, Watched.auroraLag(database, cluster));
        alarms.add(ReplicatedDatabase.STORAGE, Watched.auroraStorage(database, cluster));
        alarms.add(ReplicatedDatabase.CONNECTIONS, Watched.connections(database, Watched.writer(cluster)));
        alarms.takeovers("db-cluster", cluster);
    }

    /** Of the database in another region, which is watched from there. */
    static void ofSecond(Making making, Output<String> cluster, String region, AlarmTopics topics) {
        var database = making.database();
        new Alarms(making, topics)
                .add(
                        ReplicatedDatabase.REGION_LAG.in(region),
                        Watched.regionLag(database, cluster, database.network().region(), region));
    }

    /** Fires in the first region while the database of the other one is the writer; its name. */
    static Output<String> following(Making making, Output<String> cluster, String other, AlarmTopics topics) {
        return new Alarms(making, topics)
                .add(
                        ReplicatedDatabase.FOLLOWING,
                        Watched.following(
                                making.database(),
                                cluster,
                                making.database().network().region(),
                                other))
                .name();
    }

    /** Each of the three may write or stand by: which does which changes. */
    static void ofThree(
            Making making,
            Storage storage,
            Output<String> cluster,
            IntFunction<Output<String>> machines,
            AlarmTopics topics) {
        var database = making.database();
        var alarms = new Alarms(making, topics);
        for (int i = 0; i < ThreeMachines.COUNT; i++) {
            var machine = machines.apply(i);
            var key = "instance-" + (i + 1);
            alarms.add(ReplicatedDatabase.LAG.in(key), Watched.lag(database, machine));
            alarms.add(ReplicatedDatabase.STORAGE.in(key), Watched.storage(database, storage, machine));
            alarms.add(ReplicatedDatabase.CONNECTIONS.in(key), Watched.connections(database, Watched.machine(machine)));
        }
        alarms.takeovers("db-cluster", cluster);
    }

    /** The standby of one machine has no figures of its own: each write is on both. */
    static void ofOne(Making making, Storage storage, Output<String> instance, AlarmTopics topics) {
        var database = making.database();
        var alarms = new Alarms(making, topics);
        alarms.add(ReplicatedDatabase.STORAGE, Watched.storage(database, storage, instance));
        alarms.add(ReplicatedDatabase.CONNECTIONS, Watched.connections(database, Watched.machine(instance)));
        alarms.takeovers("db-instance", instance);
    }

    private MetricAlarm add(Child<MetricAlarmArgs> child, Alarm alarm) {
        return alarm.made(making.database(), child, topics, making.children().all());
    }

    /** They are over when somebody reads of them: nobody is woken. */
    private void takeovers(String kind, Output<String> source) {
        var child = ReplicatedDatabase.TAKEOVERS;
        new EventSubscription(
                making.nameOf(child),
                making.built(
                        child,
                        EventSubscriptionArgs.builder()
                                .snsTopic(topics.other())
                                .sourceType(kind)
                                .sourceIds(source.applyValue(List::of))
                                .eventCategories("failover", "failure")
                                .enabled(true)
                                .tags(making.database().tags(child))
                                .build()),
                making.children().all());
    }
}
