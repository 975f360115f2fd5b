package dev.nospof.drills.means;

import dev.nospof.drills.cluster.Cluster;
import dev.nospof.drills.cluster.Machine;
import dev.nospof.drills.mend.KubernetesMeans;
import dev.nospof.drills.mend.Mend;

/**
 * Takes a node's pods away through the API server: nothing new is scheduled there, and the drilled pods on it are killed without notice. Works
 * everywhere. <b>Does not do</b> what makes a lost node hard: Kubernetes knows at once, so no time goes by until it is noticed.
 */
public final class Eviction implements NodeMeans {
    private final Cluster cluster;
    private final KubernetesMeans kubernetes;

    public Eviction(Cluster cluster) {
        this.cluster = cluster;
        this.kubernetes = new KubernetesMeans(cluster.client());
    }

    @Override
    public String name() {
        return kubernetes.name();
    }

    @Override
    public String inWords() {
        return "cordoned and emptied";
    }

    @Override
    public Mend giveBack(Machine machine) {
        return KubernetesMeans.uncordon(machine.name());
    }

    @Override
    public void takeAway(Machine machine) {
        KubernetesMeans.setCordoned(cluster.client(), machine.name(), true);
        cluster.now().replicas().stream()
                .filter(replica -> replica.node().equals(machine.name()))
                .forEach(replica -> cluster.client()
                        .pods()
                        .inNamespace(replica.namespace())
                        .withName(replica.name())
                        .withGracePeriod(0)
                        .delete());
    }

    @Override
    public void mend(Mend mend) {
        kubernetes.mend(mend);
    }
}
