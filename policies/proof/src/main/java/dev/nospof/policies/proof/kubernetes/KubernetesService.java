package dev.nospof.policies.proof.kubernetes;

import dev.nospof.policies.graph.kubernetes.Workload;
import dev.nospof.policies.proof.answer.Answer;
import dev.nospof.policies.proof.answer.Trusted;
import dev.nospof.policies.proof.family.Blame;
import dev.nospof.policies.proof.family.Change;
import dev.nospof.policies.proof.family.Directory;
import dev.nospof.policies.proof.family.Identity;
import dev.nospof.policies.proof.family.ModelWriter;
import dev.nospof.policies.proof.family.Subject;
import dev.nospof.policies.proof.model.Failure;
import dev.nospof.policies.proof.model.Need;
import dev.nospof.policies.proof.model.Placement;
import dev.nospof.policies.proof.model.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A workload and all that decides how it fails and heals.
 *
 * @param name unique among the services of the plan
 * @param zones those of its environment
 */
record KubernetesService(String name, Workload workload, int zones, Reading<Shape> shape, Wiring wiring)
        implements Subject {

    /**
     * What must be known to judge the loss of a pod, a node, a zone.
     *
     * @param allowedZones how many zones its pods may be in
     * @param nodeGroup the only group of nodes that they may be on
     * @param exposed some Service sends requests to its pods
     * @param unprobed no readiness probe takes a pod that hangs out of that Service
     * @param entrance a load balancer that sends each zone's users to that zone's pods alone
     */
    record Shape(
            Replicas replicas,
            Pins pins,
            Spreading spreading,
            Volumes volumes,
            Placement placement,
            int allowedZones,
            Optional<Failure> nodeGroup,
            Healing healing,
            boolean exposed,
            boolean unprobed,
            Rollout rollout,
            Optional<Entrance> entrance) {
        /** Zones that its pods may be in. */
        int zonesOf(int all) {
            return Math.min(allowedZones, all);
        }
    }

    /** Whether it is spread over more zones than there are nodes for it in, and it is not itself that keeps it from the others. */
    boolean lacksZones(Shape known) {
        return known.zonesOf(zones) < zones
                && known.pins().zones().isEmpty()
                && known.spreading().overZones().isPresent();
    }

    @Override
    public Subject called(String other) {
        return new KubernetesService(other, workload, zones, shape, wiring);
    }

    @Override
    public boolean isService() {
        return true;
    }

    @Override
    public Identity identity() {
        var resources = new ArrayList<>(List.of(workload.object().resource().urn()));
        var hosts = new ArrayList<String>();
        for (var service : workload.services()) {
            resources.add(service.object().resource().urn());
            hosts.add(service.object().namespace() + "/" + service.object().name());
        }
        var object = workload.object();
        return new Identity(resources, List.of(object.namespace() + "/" + object.name()), hosts);
    }

    @Override
    public Reading<List<Need>> needs(Directory directory) {
        return Reading.of(() -> Needs.of(workload, name, directory, wiring));
    }

    @Override
    public List<Failure> failures() {
        var failures = new ArrayList<>(new OwnAnswers(this).failures());
        wiring.reads(workload).forEach(source -> failures.add(new Failure(Failure.Kind.SECRET, source)));
        return failures;
    }

    @Override
    public Answer to(Failure lost) {
        return new OwnAnswers(this).to(lost);
    }

    @Override
    public boolean isKnown() {
        return shape.match(
                s -> s.placement().pods().size()
                        >= Math.max(s.replicas().needed(), s.replicas().peak().orElse(1)),
                unknown -> false);
    }

    @Override
    public List<String> describe(ModelWriter model) {
        var known = shape.match(Optional::of, unknown -> Optional.<Shape>empty());
        return List.of(new PodGroup(name, known.orElseThrow()).describe(model));
    }

    @Override
    public Optional<Blame> blame(Failure.Kind lost) {
        return WhyItStops.of(this, lost);
    }

    @Override
    public Optional<Blame> gap(Optional<Failure.Kind> lost) {
        return shape.match(s -> Gap.of(this, s, lost), unknown -> Optional.empty());
    }

    @Override
    public List<Change> changes(Failure.Kind lost) {
        return PodChanges.of(this, lost);
    }

    /** Its pods may need nodes of a certain kind; which zones have such nodes, the plan does not tell. */
    @Override
    public List<Trusted> trusted() {
        var trusted = new ArrayList<Trusted>();
        if (shape.match(s -> s.pins().toSomeNodes(), unknown -> false)) {
            trusted.add(new Trusted("nodes for " + name, "each zone has one of the kind that its selector asks for"));
        }
        trusted.addAll(wiring.fronts().trusted(workload));
        var reads = wiring.reads(workload);
        if (!reads.isEmpty()) {
            trusted.add(new Trusted(
                    "configuration of " + name, "stays right: every pod reads " + String.join(", ", reads)));
        }
        return trusted;
    }

    @Override
    public String toString() {
        return name;
    }
}
