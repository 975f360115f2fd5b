package dev.nospof.policies.proof;

import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.proof.aws.AutoScalingGroups;
import dev.nospof.policies.proof.aws.Brokers;
import dev.nospof.policies.proof.aws.CacheGroups;
import dev.nospof.policies.proof.aws.Certificates;
import dev.nospof.policies.proof.aws.DiscoveredNames;
import dev.nospof.policies.proof.aws.DnsRecords;
import dev.nospof.policies.proof.aws.EcsServices;
import dev.nospof.policies.proof.aws.Instances;
import dev.nospof.policies.proof.aws.InterfaceEndpoints;
import dev.nospof.policies.proof.aws.KafkaClusters;
import dev.nospof.policies.proof.aws.LoadBalancers;
import dev.nospof.policies.proof.aws.ManagedServices;
import dev.nospof.policies.proof.aws.NatGateways;
import dev.nospof.policies.proof.aws.RdsClusters;
import dev.nospof.policies.proof.aws.RdsInstances;
import dev.nospof.policies.proof.aws.RdsProxies;
import dev.nospof.policies.proof.aws.RoutedNames;
import dev.nospof.policies.proof.aws.Storage;
import dev.nospof.policies.proof.family.Family;
import dev.nospof.policies.proof.family.Subjects;
import dev.nospof.policies.proof.family.Survey;
import dev.nospof.policies.proof.kubernetes.KubernetesServices;
import dev.nospof.policies.proof.operators.IssuedCertificates;
import dev.nospof.policies.proof.operators.KafkaObjects;
import dev.nospof.policies.proof.operators.PatroniSets;
import dev.nospof.policies.proof.operators.PostgresClusters;
import dev.nospof.policies.proof.operators.RabbitClusters;
import java.util.List;

/** The families of resources that the proof knows. A new type of resource is one new class, and one line here. */
public final class Families {
    /** Where two have things of one name, the earlier one's keeps it. */
    private static final List<Family> ALL = List.of(
            new KubernetesServices(),
            new PatroniSets(),
            new PostgresClusters(),
            new KafkaObjects(),
            new RabbitClusters(),
            new IssuedCertificates(),
            new RdsInstances(),
            new RdsClusters(),
            new RdsProxies(),
            new CacheGroups(),
            new Brokers(),
            new KafkaClusters(),
            new LoadBalancers(),
            new NatGateways(),
            new InterfaceEndpoints(),
            new AutoScalingGroups(),
            new Instances(),
            new EcsServices(),
            new Storage(),
            new Certificates(),
            new DnsRecords(),
            new RoutedNames(),
            new DiscoveredNames(),
            new ManagedServices());

    private Families() {}

    /** Everything in this plan that can fail, and whom each needs. */
    public static Subjects in(ResourceGraph graph, ProofOptions options) {
        return Subjects.in(Survey.of(graph, options.zones(), options.times()), ALL);
    }
}
