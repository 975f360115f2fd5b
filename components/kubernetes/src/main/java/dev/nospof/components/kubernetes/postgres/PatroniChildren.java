package dev.nospof.components.kubernetes.postgres;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.apps.v1.Deployment;
import com.pulumi.kubernetes.apps.v1.StatefulSet;
import com.pulumi.kubernetes.batch.v1.CronJob;
import com.pulumi.kubernetes.core.v1.ConfigMap;
import com.pulumi.kubernetes.core.v1.Endpoints;
import com.pulumi.kubernetes.core.v1.Service;
import com.pulumi.kubernetes.core.v1.ServiceAccount;
import com.pulumi.kubernetes.networking.v1.NetworkPolicy;
import com.pulumi.kubernetes.policy.v1.PodDisruptionBudget;
import com.pulumi.kubernetes.rbac.v1.Role;
import com.pulumi.kubernetes.rbac.v1.RoleBinding;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.List;

/** What exists where Patroni runs the members. */
record PatroniChildren(Making making) {
    /** Makes them, and answers the primary's host. */
    Output<String> made() {
        var database = making.database();
        var needed = new ArrayList<Resource>(making.priority());
        needed.addAll(rights(database));
        var primary = addresses(database, needed);
        needed.add(new ConfigMap(
                making.nameOf(ReplicatedPostgres.FILES),
                making.built(ReplicatedPostgres.FILES, Settings.of(database)),
                making.all()));
        new StatefulSet(
                making.nameOf(ReplicatedPostgres.STATEFUL_SET),
                making.built(ReplicatedPostgres.STATEFUL_SET, Pods.of(database)),
                making.after(needed));
        new PodDisruptionBudget(
                making.nameOf(ReplicatedPostgres.BUDGET),
                making.built(ReplicatedPostgres.BUDGET, Pods.budget(database, "IfHealthyBudget")),
                making.all());
        if (database.args().backups().isPresent()) {
            jobs(database, needed);
        }
        if (database.args().pooling().isPresent()) {
            pooler(database, needed);
        }
        if (database.args().isMonitored()) {
            making.custom(ReplicatedPostgres.MONITOR, Watched.monitor(database));
            making.custom(ReplicatedPostgres.ALERTS, Watched.alerts(database));
            new ConfigMap(
                    making.nameOf(ReplicatedPostgres.DASHBOARD),
                    making.built(ReplicatedPostgres.DASHBOARD, Watched.dashboard(database)),
                    making.all());
        }
        return primary.metadata()
                .applyValue(m ->
                        m.name().orElse(database.name()) + "." + m.namespace().orElse(database.namespace()) + ".svc");
    }

    /** No member can start, or reach another, before these exist. */
    private List<Resource> rights(Blueprint database) {
        return List.of(
                new ServiceAccount(making.nameOf("service-account"), database.identity(), making.all()),
                new Role(making.nameOf("role"), Rights.role(database), making.all()),
                new RoleBinding(making.nameOf("role-binding"), Rights.binding(database), making.all()),
                new NetworkPolicy(
                        making.nameOf(ReplicatedPostgres.NETWORK_POLICY),
                        making.built(ReplicatedPostgres.NETWORK_POLICY, Reach.ofMembers(database)),
                        making.all()));
    }

    private Service addresses(Blueprint database, List<Resource> needed) {
        var primary = new Service(
                making.nameOf(ReplicatedPostgres.PRIMARY),
                making.built(ReplicatedPostgres.PRIMARY, Addresses.primary(database)),
                making.all());
        needed.add(primary);
        needed.add(new Endpoints(making.nameOf("primary-address"), Addresses.kept(database, ""), making.all()));
        for (var suffix : Addresses.AGREED) {
            needed.add(
                    new Service(making.nameOf("agreed" + suffix), Addresses.holding(database, suffix), making.all()));
            needed.add(new Endpoints(
                    making.nameOf("agreed" + suffix + "-kept"), Addresses.kept(database, suffix), making.all()));
        }
        needed.add(new Service(
                making.nameOf(ReplicatedPostgres.MEMBERS),
                making.built(ReplicatedPostgres.MEMBERS, Addresses.members(database)),
                making.all()));
        new Service(
                making.nameOf(ReplicatedPostgres.REPLICA),
                making.built(ReplicatedPostgres.REPLICA, Addresses.replica(database)),
                making.all());
        return primary;
    }

    private void jobs(Blueprint database, List<Resource> needed) {
        new NetworkPolicy(making.nameOf("jobs-network-policy"), Reach.ofJobs(database), making.all());
        new CronJob(
                making.nameOf(ReplicatedPostgres.BACKUP),
                making.built(ReplicatedPostgres.BACKUP, Jobs.backup(database)),
                making.after(needed));
        new CronJob(
                making.nameOf(ReplicatedPostgres.ARCHIVE_CHECK),
                making.built(ReplicatedPostgres.ARCHIVE_CHECK, Jobs.archiveCheck(database)),
                making.after(needed));
        new CronJob(
                making.nameOf(ReplicatedPostgres.RESTORE_TEST),
                making.built(ReplicatedPostgres.RESTORE_TEST, Jobs.restoreTest(database)),
                making.after(needed));
    }

    private void pooler(Blueprint database, List<Resource> needed) {
        var part = database.part(Blueprint.POOLER);
        var before = new ArrayList<>(needed);
        before.add(new ConfigMap(making.nameOf("pooler-files"), Pooler.settings(database), making.all()));
        before.add(new NetworkPolicy(making.nameOf("pooler-network-policy"), Reach.ofPooler(database), making.all()));
        new Deployment(
                making.nameOf(ReplicatedPostgres.POOLER),
                making.built(ReplicatedPostgres.POOLER, Pooler.pods(database)),
                making.after(before));
        new PodDisruptionBudget(making.nameOf("pooler-budget"), Pods.budget(part, "AlwaysAllow"), making.all());
        new Service(making.nameOf("pooler-address"), Addresses.pooler(part), making.all());
    }
}
