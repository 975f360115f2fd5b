package dev.nospof.components.aws.cluster;

import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.cloudwatch.LogGroupArgs;
import com.pulumi.aws.cloudwatch.MetricAlarmArgs;
import com.pulumi.aws.ec2.LaunchTemplate;
import com.pulumi.aws.ec2.LaunchTemplateArgs;
import com.pulumi.aws.ec2.SecurityGroup;
import com.pulumi.aws.ec2.SecurityGroupArgs;
import com.pulumi.aws.eks.AccessEntry;
import com.pulumi.aws.eks.AccessEntryArgs;
import com.pulumi.aws.eks.AccessPolicyAssociation;
import com.pulumi.aws.eks.AccessPolicyAssociationArgs;
import com.pulumi.aws.eks.Addon;
import com.pulumi.aws.eks.AddonArgs;
import com.pulumi.aws.eks.Cluster;
import com.pulumi.aws.eks.ClusterArgs;
import com.pulumi.aws.eks.NodeGroup;
import com.pulumi.aws.eks.NodeGroupArgs;
import com.pulumi.aws.eks.PodIdentityAssociation;
import com.pulumi.aws.eks.PodIdentityAssociationArgs;
import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicy;
import com.pulumi.aws.iam.RolePolicyArgs;
import com.pulumi.aws.iam.RolePolicyAttachment;
import com.pulumi.aws.iam.RolePolicyAttachmentArgs;
import com.pulumi.aws.kms.Key;
import com.pulumi.aws.kms.KeyArgs;
import com.pulumi.aws.vpc.SecurityGroupIngressRule;
import com.pulumi.aws.vpc.SecurityGroupIngressRuleArgs;
import com.pulumi.core.Output;
import com.pulumi.kubernetes.Provider;
import com.pulumi.kubernetes.ProviderArgs;
import com.pulumi.kubernetes.storage.v1.StorageClass;
import com.pulumi.kubernetes.storage.v1.StorageClassArgs;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import com.pulumi.resources.ResourceArgs;
import dev.nospof.components.aws.AlarmTopics;
import dev.nospof.components.aws.ChildOptions;
import dev.nospof.components.aws.Zone;
import dev.nospof.components.aws.parts.Alarm;
import dev.nospof.components.aws.parts.Given;
import dev.nospof.components.model.Child;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A Kubernetes cluster (EKS) with nodes in every zone, enough of them that any one zone may be lost at peak.
 *
 * <p><b>Creates:</b> an EKS cluster with its role, key, logs and security group; in each zone a managed node group; a launch template; seven add-ons; entries
 * for those who may call it; a provider for whatever runs in it, and with that a default StorageClass; three alarms.
 *
 * <p><b>Promises:</b> without one zone, the nodes of the others carry the declared peak without starting one; a sick node is replaced; a pod with a volume finds
 * a node in the volume's zone.
 *
 * <p><b>Does not promise:</b> that what runs in it is spread over zones; more nodes than the least without an autoscaler; to survive the loss of its region.
 */
public final class MultiAzCluster extends ComponentResource {
    /** The children, for {@link MultiAzClusterArgs.Builder#customise}. */
    public static final Child<ClusterArgs> CLUSTER = Child.of(ClusterArgs.class, "cluster");

    public static final Child<KeyArgs> KEY = Child.of(KeyArgs.class, "secrets-key");
    public static final Child<LogGroupArgs> LOGS = Child.of(LogGroupArgs.class, "logs");
    public static final Child<SecurityGroupArgs> SECURITY_GROUP = Child.of(SecurityGroupArgs.class, "api");

    /** Keyed by the caller's name. */
    public static final Child<SecurityGroupIngressRuleArgs> CALLER =
            Child.of(SecurityGroupIngressRuleArgs.class, "from");

    /** Keyed by whom it is of: {@code control-plane}, {@code nodes}, an add-on, or a namespace and its service account. */
    public static final Child<RoleArgs> ROLE = Child.of(RoleArgs.class, "role");

    /** Keyed as {@link #ROLE}. */
    public static final Child<RolePolicyArgs> RIGHTS = Child.of(RolePolicyArgs.class, "rights");

    public static final Child<LaunchTemplateArgs> TEMPLATE = Child.of(LaunchTemplateArgs.class, "template");

    /** Keyed by zone. */
    public static final Child<NodeGroupArgs> NODES = Child.of(NodeGroupArgs.class, "nodes");

    /** Keyed by {@link AddOn#word()}. */
    public static final Child<AddonArgs> ADD_ON = Child.of(AddonArgs.class, "add-on");

    /** Keyed by the name it was given. */
    public static final Child<AccessEntryArgs> ADMIN = Child.of(AccessEntryArgs.class, "admin");

    /** Keyed by the name it was given. */
    public static final Child<AccessEntryArgs> VIEWER = Child.of(AccessEntryArgs.class, "viewer");

    /** Keyed by a namespace and its service account. */
    public static final Child<PodIdentityAssociationArgs> PODS = Child.of(PodIdentityAssociationArgs.class, "pods");

    public static final Child<StorageClassArgs> STORAGE_CLASS = Child.of(StorageClassArgs.class, "volumes");
    public static final Child<MetricAlarmArgs> PODS_WITHOUT_NODE = Child.of(MetricAlarmArgs.class, "pods-without-node");
    public static final Child<MetricAlarmArgs> API_ERRORS = Child.of(MetricAlarmArgs.class, "api-errors");
    public static final Child<MetricAlarmArgs> STORE_NEARLY_FULL = Child.of(MetricAlarmArgs.class, "store-nearly-full");

    private static final Child<RolePolicyAttachmentArgs> POLICY = Child.of(RolePolicyAttachmentArgs.class, "policy");
    private static final Child<AccessPolicyAssociationArgs> ADMIN_RIGHTS =
            Child.of(AccessPolicyAssociationArgs.class, "admin-rights");
    private static final Child<AccessPolicyAssociationArgs> VIEWER_RIGHTS =
            Child.of(AccessPolicyAssociationArgs.class, "viewer-rights");
    private static final Child<ProviderArgs> PROVIDER = Child.of(ProviderArgs.class, "kubernetes");

    private final Blueprint blueprint;
    private final ChildOptions children;
    private final Cluster cluster;
    private final Provider provider;

    /** @throws dev.nospof.components.model.UnsafeArgs if the name cannot be part of AWS' names */
    public MultiAzCluster(String name, MultiAzClusterArgs args, ComponentResourceOptions options) {
        super("nospof:aws:MultiAzCluster", Blueprint.of(name, args).name(), args, options);
        blueprint = Blueprint.of(name, args);
        children = new ChildOptions(this, options);

        cluster = controlPlane();
        var access = new ArrayList<Resource>(access(ADMIN, ADMIN_RIGHTS, Access.ADMIN, args.admins()));
        access(VIEWER, VIEWER_RIGHTS, Access.VIEW, args.viewers());
        var first = addOns(AddOn.before(true), List.of());
        var nodes = nodes(first);
        access.addAll(nodes);
        access.addAll(addOns(AddOn.before(false), nodes));
        provider = new Provider(
                nameOf(PROVIDER),
                ProviderArgs.builder()
                        .kubeconfig(kubeconfig())
                        .enableServerSideApply(true)
                        .build(),
                // Whatever uses it needs its rights, and nodes, and names.
                children.after(access));
        if (args.storageClass()) {
            new StorageClass(
                    nameOf(STORAGE_CLASS),
                    built(STORAGE_CLASS, Installed.volumes()),
                    children.by(provider).all());
        }
        args.choices().alarms().ifPresent(this::alarms);

        registerOutputs(new TreeMap<>(Map.of(
                "name", cluster.name(),
                "endpoint", cluster.endpoint(),
                "securityGroup", nodesSecurityGroupId(),
                "kubeconfig", kubeconfig())));
    }

    public MultiAzCluster(String name, MultiAzClusterArgs args) {
        this(name, args, ComponentResourceOptions.Empty);
    }

    private Cluster controlPlane() {
        var keeps = blueprint.profile().protectsState();
        var key = blueprint.args().key().orElseGet(() -> new Key(
                        nameOf(KEY), built(KEY, ControlPlane.key(blueprint)), children.kept(keeps))
                .arn());
        var roleChild = ROLE.in("control-plane");
        var role = role(roleChild, Rights.controlPlane(blueprint, roleChild));
        var first = new ArrayList<Resource>(List.of(attach("control-plane", role, Rights.CONTROL_PLANE)));
        var rights = RIGHTS.in("control-plane");
        first.add(new RolePolicy(nameOf(rights), built(rights, Rights.secrets(role.name(), key)), children.all()));
        first.add(new LogGroup(nameOf(LOGS), built(LOGS, ControlPlane.logs(blueprint)), children.kept(keeps)));
        var door = new SecurityGroup(
                nameOf(SECURITY_GROUP), built(SECURITY_GROUP, ControlPlane.securityGroup(blueprint)), children.all());
        blueprint.args().callers().forEach((name, caller) -> {
            var child = CALLER.in(name);
            new SecurityGroupIngressRule(
                    nameOf(child),
                    built(child, ControlPlane.caller(blueprint, child, door.id(), caller)),
                    children.all());
        });
        return new Cluster(
                nameOf(CLUSTER),
                built(CLUSTER, ControlPlane.cluster(blueprint, role.arn(), key, door.id())),
                children.kept(keeps, first, List.of()));
    }

    private List<? extends Resource> access(
            Child<AccessEntryArgs> entries,
            Child<AccessPolicyAssociationArgs> rights,
            String policy,
            SortedMap<String, Output<String>> principals) {
        var given = new ArrayList<Resource>();
        principals.forEach((name, principal) -> {
            var child = entries.in(name);
            var entry = new AccessEntry(
                    nameOf(child),
                    built(child, Access.entry(blueprint, child, cluster.name(), principal)),
                    children.all());
            given.add(new AccessPolicyAssociation(
                    nameOf(rights.in(name)),
                    Access.rights(cluster.name(), principal, policy),
                    children.after(List.of(entry))));
        });
        return given;
    }

    private List<Resource> nodes(List<Resource> first) {
        var roleChild = ROLE.in("nodes");
        var role = role(roleChild, Rights.nodes(blueprint, roleChild));
        var before = new ArrayList<>(first);
        Rights.NODE.forEach(policy -> before.add(attach("nodes", role, policy)));
        var template = new LaunchTemplate(nameOf(TEMPLATE), built(TEMPLATE, Nodes.template(blueprint)), children.all());
        var version = Nodes.version(template.id(), template.latestVersion());
        var groups = new ArrayList<Resource>();
        for (Zone zone : blueprint.zones()) {
            var child = NODES.in(zone.word());
            groups.add(new NodeGroup(
                    nameOf(child),
                    built(child, Nodes.group(blueprint, child, zone, cluster.name(), role.arn(), version)),
                    children.kept(false, before, Nodes.DECIDED_BY_OTHERS)));
        }
        return groups;
    }

    private List<Resource> addOns(List<AddOn> addOns, List<Resource> after) {
        var made = new ArrayList<Resource>();
        for (var addOn : addOns) {
            var child = ADD_ON.in(addOn.word());
            made.add(new Addon(nameOf(child), built(child, addOn(child, addOn)), children.after(after)));
        }
        return made;
    }

    private AddonArgs addOn(Child<AddonArgs> child, AddOn addOn) {
        return switch (addOn) {
            case VPC_CNI -> withRights(child, addOn, "aws-node", Rights.NETWORK);
            case EBS_CSI -> withRights(child, addOn, "ebs-csi-controller-sa", Rights.VOLUMES);
            default -> Installed.addOn(blueprint, child, addOn, cluster.name());
        };
    }

    private AddonArgs withRights(Child<AddonArgs> child, AddOn addOn, String account, String policy) {
        var roleChild = ROLE.in(addOn.word());
        var role = role(roleChild, Rights.pods(blueprint, roleChild));
        attach(addOn.word(), role, policy);
        return Installed.addOn(blueprint, child, addOn, cluster.name(), account, role.arn());
    }

    private Role role(Child<RoleArgs> child, RoleArgs args) {
        return new Role(nameOf(child), built(child, args), children.all());
    }

    private RolePolicyAttachment attach(String whose, Role role, String policy) {
        var child = POLICY.in(whose + "-" + policy.substring(policy.lastIndexOf('/') + 1));
        return new RolePolicyAttachment(nameOf(child), Rights.attached(role.name(), policy), children.all());
    }

    private void alarms(AlarmTopics topics) {
        alarm(PODS_WITHOUT_NODE, Watched.podsWithoutNode(blueprint, cluster.name()), topics);
        alarm(API_ERRORS, Watched.errors(blueprint, cluster.name()), topics);
        alarm(STORE_NEARLY_FULL, Watched.nearlyFull(blueprint, cluster.name()), topics);
    }

    private void alarm(Child<MetricAlarmArgs> child, Alarm alarm, AlarmTopics topics) {
        alarm.made(blueprint, child, topics, children.all());
    }

    /**
     * For whatever runs in the cluster: {@code ComponentResourceOptions.builder().provider(cluster.provider())}. Works where the AWS command line is, with the rights of
     * an admin.
     */
    public Provider provider() {
        return provider;
    }

    /** The same for other programs. It holds no secret: whoever uses it needs rights of their own. */
    public Output<String> kubeconfig() {
        var region = blueprint.args().network().region();
        return Output.tuple(cluster.name(), cluster.endpoint(), cluster.certificateAuthority())
                .applyValue(known -> Kubeconfig.json(
                        known.t1, region, known.t2, known.t3.data().orElse("")));
    }

    /** As AWS knows it. */
    public Output<String> clusterName() {
        return cluster.name();
    }

    /** What nodes and pods are in: let it in where they call. */
    public Output<String> nodesSecurityGroupId() {
        return cluster.vpcConfig()
                .applyValue(vpc -> vpc.clusterSecurityGroupId().orElse(""));
    }

    /**
     * Lets pods of a service account call AWS, each cluster's on its own (EKS Pod Identity).
     *
     * @param policy JSON of what they may do
     * @return the role's ARN, for policies of what they call
     * @throws dev.nospof.components.model.UnsafeArgs if namespace or service account are none
     */
    public Output<String> lets(String namespace, String serviceAccount, Output<String> policy) {
        var given = new Given("MultiAzCluster " + blueprint.name());
        var key = given.name(namespace) + "-" + given.name(serviceAccount);
        var roleChild = ROLE.in(key);
        var role = role(roleChild, Rights.pods(blueprint, roleChild));
        var rights = RIGHTS.in(key);
        var allowed = new RolePolicy(nameOf(rights), built(rights, Rights.given(role.name(), policy)), children.all());
        var child = PODS.in(key);
        new PodIdentityAssociation(
                nameOf(child),
                built(child, Access.pods(blueprint, child, cluster.name(), namespace, serviceAccount, role.arn())),
                children.after(List.of(allowed)));
        return role.arn();
    }

    private String nameOf(Child<?> child) {
        return blueprint.nameOf(child);
    }

    private <A extends ResourceArgs> A built(Child<A> child, A args) {
        return blueprint.built(child, args);
    }
}
