package dev.nospof.policies.graph.aws;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.References;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.Value;
import java.util.List;
import java.util.stream.Stream;

/** An S3 bucket, with what other resources say of it. */
public record StoredBucket(Resource resource, References references) {
    private static final List<String> BUCKETS = List.of("aws:s3/bucketV2:BucketV2", "aws:s3/bucket:Bucket");
    private static final List<String> VERSIONING =
            List.of("aws:s3/bucketVersioningV2:BucketVersioningV2", "aws:s3/bucketVersioning:BucketVersioning");
    private static final List<String> LIFECYCLE = List.of(
            "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2",
            "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration");
    private static final String REPLICATION = "aws:s3/bucketReplicationConfig:BucketReplicationConfig";

    /** All of the plan. */
    public static List<StoredBucket> in(References references) {
        return BUCKETS.stream()
                .flatMap(type -> references.ofType(type).stream())
                .map(bucket -> new StoredBucket(bucket, references))
                .toList();
    }

    public String name() {
        return resource.name();
    }

    /** Whether what is overwritten or deleted stays. */
    public boolean isVersioned() {
        return about(VERSIONING).anyMatch(said -> said.at("versioningConfiguration", "status")
                        .text()
                        .orElse("")
                        .equals("Enabled"))
                || resource.at("versioning", "enabled").flag().orElse(false)
                || resource.at("versionings").items().stream()
                        .anyMatch(said -> said.at("enabled").flag().orElse(false));
    }

    /** The rules of its life cycle, wherever they are said. */
    public List<Field> lifecycle() {
        return Stream.concat(
                        about(LIFECYCLE).flatMap(said -> said.at("rules").items().stream()),
                        resource.at("lifecycleRules").items().stream())
                .toList();
    }

    /** What copies it. */
    public List<Resource> replications() {
        return about(List.of(REPLICATION)).toList();
    }

    /** The buckets of the plan that a replication leads to. */
    public List<StoredBucket> copies(Resource replication) {
        return references.from(replication, "rules").stream()
                .filter(target -> BUCKETS.contains(target.type()) && !target.equals(resource))
                .map(target -> new StoredBucket(target, references))
                .toList();
    }

    /** Whether another bucket of the plan is copied to it. */
    public boolean isCopy() {
        return references.ofType(REPLICATION).stream()
                .anyMatch(replication -> references.from(replication, "rules").contains(resource)
                        && !references.from(replication, "bucket").contains(resource));
    }

    private Stream<Resource> about(List<String> types) {
        return types.stream()
                .flatMap(type -> references.ofType(type).stream())
                .filter(said -> references.from(said, "bucket").contains(resource) || isNamed(said));
    }

    private boolean isNamed(Resource said) {
        return resource.at("bucket").value() instanceof Value.Text name
                && name.equals(said.at("bucket").value());
    }
}
