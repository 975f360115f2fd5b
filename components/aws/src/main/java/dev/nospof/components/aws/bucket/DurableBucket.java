package dev.nospof.components.aws.bucket;

import com.pulumi.aws.cloudwatch.MetricAlarmArgs;
import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicy;
import com.pulumi.aws.iam.RolePolicyArgs;
import com.pulumi.aws.s3.BucketLifecycleConfigurationV2;
import com.pulumi.aws.s3.BucketLifecycleConfigurationV2Args;
import com.pulumi.aws.s3.BucketObjectLockConfigurationV2;
import com.pulumi.aws.s3.BucketObjectLockConfigurationV2Args;
import com.pulumi.aws.s3.BucketOwnershipControls;
import com.pulumi.aws.s3.BucketOwnershipControlsArgs;
import com.pulumi.aws.s3.BucketPolicy;
import com.pulumi.aws.s3.BucketPolicyArgs;
import com.pulumi.aws.s3.BucketPublicAccessBlock;
import com.pulumi.aws.s3.BucketPublicAccessBlockArgs;
import com.pulumi.aws.s3.BucketReplicationConfig;
import com.pulumi.aws.s3.BucketReplicationConfigArgs;
import com.pulumi.aws.s3.BucketServerSideEncryptionConfigurationV2;
import com.pulumi.aws.s3.BucketServerSideEncryptionConfigurationV2Args;
import com.pulumi.aws.s3.BucketV2;
import com.pulumi.aws.s3.BucketV2Args;
import com.pulumi.aws.s3.BucketVersioningV2;
import com.pulumi.aws.s3.BucketVersioningV2Args;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.ResourceArgs;
import dev.nospof.components.aws.ChildOptions;
import dev.nospof.components.aws.parts.Policy;
import dev.nospof.components.model.Annotations;
import dev.nospof.components.model.Child;
import dev.nospof.components.model.Reachable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A bucket that loses nothing that it was given: what is overwritten or deleted can be had back, and nobody deletes the bucket by mistake.
 *
 * <p><b>Creates:</b> an S3 bucket with versions, a life cycle, encryption, one owner, nothing public and no open lines; a lock, if asked for; if copied: the same in another region, a role,
 * the replication, and two alarms.
 *
 * <p><b>Promises:</b> what was overwritten or deleted can be had back for as long as backups are kept; a copy has everything after a quarter of an hour, deletions included, or
 * somebody hears of it.
 *
 * <p><b>Does not promise:</b> to survive the loss of its region without {@code copiedTo}; that objects that are older than the copy are in it; that callers find the copy by
 * themselves.
 *
 * <p>{@code Dependency.hard(bucket)} gives a service {@code UPLOADS_BUCKET}.
 */
public final class DurableBucket extends ComponentResource implements Reachable<Output<String>> {
    /** The children, for {@link DurableBucketArgs.Builder#customise}. Those of the copy have its region as key. */
    public static final Child<BucketV2Args> BUCKET = Child.of(BucketV2Args.class, "bucket");

    public static final Child<BucketVersioningV2Args> VERSIONS = Child.of(BucketVersioningV2Args.class, "versions");
    public static final Child<BucketPublicAccessBlockArgs> CLOSED =
            Child.of(BucketPublicAccessBlockArgs.class, "closed");
    public static final Child<BucketOwnershipControlsArgs> OWNERSHIP =
            Child.of(BucketOwnershipControlsArgs.class, "ownership");
    public static final Child<BucketServerSideEncryptionConfigurationV2Args> ENCRYPTION =
            Child.of(BucketServerSideEncryptionConfigurationV2Args.class, "encryption");
    public static final Child<BucketLifecycleConfigurationV2Args> LIFECYCLE =
            Child.of(BucketLifecycleConfigurationV2Args.class, "lifecycle");
    public static final Child<BucketPolicyArgs> POLICY = Child.of(BucketPolicyArgs.class, "policy");
    public static final Child<BucketObjectLockConfigurationV2Args> LOCK =
            Child.of(BucketObjectLockConfigurationV2Args.class, "lock");
    public static final Child<BucketReplicationConfigArgs> REPLICATION =
            Child.of(BucketReplicationConfigArgs.class, "replication");
    public static final Child<RoleArgs> REPLICATION_ROLE = Child.of(RoleArgs.class, "replication-role");
    public static final Child<RolePolicyArgs> REPLICATION_RIGHTS = Child.of(RolePolicyArgs.class, "replication-rights");
    public static final Child<MetricAlarmArgs> COPY_LATE = Child.of(MetricAlarmArgs.class, "copy-late");
    public static final Child<MetricAlarmArgs> COPY_FAILS = Child.of(MetricAlarmArgs.class, "copy-fails");

    private static final int HTTPS = 443;

    /** S3's addresses are not the network's, also where an endpoint leads to them. */
    private static final String ANYWHERE = "0.0.0.0/0";

    private final Blueprint blueprint;
    private final Stored bucket;
    private final Optional<Stored> copy;

    /** @throws dev.nospof.components.model.UnsafeArgs if the name cannot be part of AWS' names */
    public DurableBucket(String name, DurableBucketArgs args, ComponentResourceOptions options) {
        super("nospof:aws:DurableBucket", Blueprint.of(name, args).name(), args, options);
        blueprint = Blueprint.of(name, args);
        var children = new ChildOptions(this, options);
        bucket = stored(Optional.empty(), args.key(), children);
        copy = args.copy()
                .map(other -> stored(Optional.of(other.region()), other.key(), children.by(other.provider())));
        copy.ifPresent(to -> {
            replicated(to, children);
            alarms(to, children);
        });
        registerOutputs(new TreeMap<>(Map.of("bucket", bucketName(), "arn", arn())));
    }

    public DurableBucket(String name, DurableBucketArgs args) {
        this(name, args, ComponentResourceOptions.Empty);
    }

    /** A bucket with all that belongs to it. */
    private record Stored(BucketV2 bucket, BucketVersioningV2 versions) {}

    private Stored stored(Optional<String> region, Optional<Output<String>> key, ChildOptions children) {
        var child = BUCKET.in(region);
        var made = new BucketV2(
                nameOf(child),
                built(child, Kept.bucket(blueprint, tags(child, region))),
                children.kept(blueprint.profile().protectsState()));
        var id = made.id();
        var versionsChild = VERSIONS.in(region);
        var versions = new BucketVersioningV2(
                nameOf(versionsChild), built(versionsChild, Kept.versioning(id)), children.all());
        var closedChild = CLOSED.in(region);
        var closed =
                new BucketPublicAccessBlock(nameOf(closedChild), built(closedChild, Kept.closed(id)), children.all());
        var ownership = OWNERSHIP.in(region);
        new BucketOwnershipControls(nameOf(ownership), built(ownership, Kept.ownership(id)), children.all());
        var encryption = ENCRYPTION.in(region);
        new BucketServerSideEncryptionConfigurationV2(
                nameOf(encryption), built(encryption, Kept.encryption(id, key)), children.all());
        var lifecycle = LIFECYCLE.in(region);
        new BucketLifecycleConfigurationV2(
                nameOf(lifecycle), built(lifecycle, Kept.lifecycle(blueprint, id)), children.after(List.of(versions)));
        var policy = POLICY.in(region);
        // S3 refuses two changes of who may do what at a time.
        new BucketPolicy(
                nameOf(policy), built(policy, Kept.encryptedLines(id, made.arn())), children.after(List.of(closed)));
        blueprint.args().lockedFor().ifPresent(time -> {
            var lock = LOCK.in(region);
            new BucketObjectLockConfigurationV2(
                    nameOf(lock), built(lock, Kept.lock(id, time)), children.after(List.of(versions)));
        });
        return new Stored(made, versions);
    }

    private SortedMap<String, String> tags(Child<?> child, Optional<String> region) {
        var tags = blueprint.tags(
                child,
                Annotations.NAME,
                blueprint.name() + region.map(r -> "-" + r).orElse(""));
        if (region.isEmpty()) {
            tags.put(Annotations.REGIONS, String.valueOf(blueprint.profile().regions()));
        }
        return tags;
    }

    private void replicated(Stored to, ChildOptions children) {
        var role = new Role(
                nameOf(REPLICATION_ROLE), built(REPLICATION_ROLE, Replication.role(blueprint)), children.all());
        var rights = new RolePolicy(
                nameOf(REPLICATION_RIGHTS),
                built(
                        REPLICATION_RIGHTS,
                        Replication.rights(
                                blueprint, role.name(), arn(), to.bucket().arn())),
                children.all());
        new BucketReplicationConfig(
                nameOf(REPLICATION),
                built(
                        REPLICATION,
                        Replication.config(
                                bucket.bucket().id(),
                                role.arn(),
                                to.bucket().arn(),
                                blueprint.args().copy().flatMap(BucketCopy::key))),
                children.after(List.of(bucket.versions(), to.versions(), rights)));
    }

    private void alarms(Stored to, ChildOptions children) {
        blueprint.choices().alarms().ifPresent(topics -> {
            Watched.late(blueprint, bucketName(), to.bucket().id()).made(blueprint, COPY_LATE, topics, children.all());
            Watched.fails(blueprint, bucketName(), to.bucket().id())
                    .made(blueprint, COPY_FAILS, topics, children.all());
        });
    }

    @Override
    public String name() {
        return blueprint.name();
    }

    /** {@code UPLOADS_BUCKET} */
    @Override
    public SortedMap<String, Output<String>> variables() {
        return new TreeMap<>(Map.of("BUCKET", bucketName()));
    }

    @Override
    public int port() {
        return HTTPS;
    }

    @Override
    public List<String> ranges() {
        return List.of(ANYWHERE);
    }

    public Output<String> bucketName() {
        return bucket.bucket().id();
    }

    public Output<String> arn() {
        return bucket.bucket().arn();
    }

    /** The bucket in the other region, for whoever goes on from there. */
    public Optional<Output<String>> copyName() {
        return copy.map(to -> to.bucket().id());
    }

    /** A policy document for whoever reads. */
    public Output<String> rightsToRead() {
        return arn().applyValue(known -> Policy.EMPTY
                .allow("List", List.of("s3:GetBucketLocation", "s3:ListBucket"), known)
                .allow("Read", List.of("s3:GetObject"), known + "/*")
                .json());
    }

    /** A policy document for whoever writes: also over what is there, and never what was. */
    public Output<String> rightsToWrite() {
        return arn().applyValue(known -> Policy.EMPTY
                .allow("Write", List.of("s3:AbortMultipartUpload", "s3:DeleteObject", "s3:PutObject"), known + "/*")
                .json());
    }

    private String nameOf(Child<?> child) {
        return blueprint.nameOf(child);
    }

    private <A extends ResourceArgs> A built(Child<A> child, A args) {
        return blueprint.built(child, args);
    }
}
