package dev.nospof.policies.proof.aws;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.Value;
import dev.nospof.policies.graph.aws.KeyedTable;
import dev.nospof.policies.proof.answer.Trusted;
import dev.nospof.policies.proof.family.Assembly;
import dev.nospof.policies.proof.family.Directory;
import dev.nospof.policies.proof.family.Family;
import dev.nospof.policies.proof.family.Subject;
import dev.nospof.policies.proof.family.Survey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What AWS keeps in several zones of a region by itself: trusted as a whole, printed with what its agreement promises, and never counted. The figures are those of
 * January 2023.
 */
public final class ManagedServices implements Family {
    /**
     * One type.
     *
     * @param word as a person says it
     * @param promise by its agreement, and where that stands
     * @param outside it is reached from outside the VPC, unless an endpoint of this name is made; empty for what lies inside or nobody calls
     * @param names properties that give its name
     */
    record Kind(String type, String word, String promise, String outside, List<String> names) {}

    static final List<Kind> KINDS = List.of(
            kind("aws:sqs/queue:Queue", "SQS queue", "99.9 %, https://aws.amazon.com/messaging/sla/", "sqs"),
            kind("aws:sns/topic:Topic", "SNS topic", "99.9 %, https://aws.amazon.com/messaging/sla/", "sns"),
            kind(
                    "aws:dynamodb/table:Table",
                    "DynamoDB table",
                    "99.99 %, https://aws.amazon.com/dynamodb/sla/",
                    "dynamodb"),
            kind("aws:s3/bucket:Bucket", "S3 bucket", "99.9 %, https://aws.amazon.com/s3/sla/", "s3"),
            kind("aws:s3/bucketV2:BucketV2", "S3 bucket", "99.9 %, https://aws.amazon.com/s3/sla/", "s3"),
            kind(
                    "aws:secretsmanager/secret:Secret",
                    "secret",
                    "99.9 %, https://aws.amazon.com/secrets-manager/sla/",
                    "secretsmanager"),
            kind("aws:kms/key:Key", "KMS key", "99.999 %, https://aws.amazon.com/kms/sla/", "kms"),
            kind(
                    "aws:kinesis/stream:Stream",
                    "Kinesis stream",
                    "99.9 %, https://aws.amazon.com/kinesis/sla/",
                    "kinesis-streams"),
            kind(
                    "aws:lambda/function:Function",
                    "Lambda function",
                    "99.95 %, https://aws.amazon.com/lambda/sla/",
                    "lambda"),
            kind("aws:ecr/repository:Repository", "ECR repository", "99.9 %, https://aws.amazon.com/ecr/sla/", ""),
            kind("aws:eks/cluster:Cluster", "EKS control plane", "99.95 %, https://aws.amazon.com/eks/sla/", ""));

    @Override
    public List<Subject> in(Survey survey) {
        var subjects = new ArrayList<Subject>();
        for (var kind : KINDS) {
            for (var resource : survey.references().ofType(kind.type())) {
                var name = Places.spoken(resource).orElse(resource.name());
                subjects.add(Assembly.trusted(
                                resource,
                                Places.names(resource, kind.names().toArray(new String[0])),
                                trusted(kind, resource, survey))
                        .named(name)
                        .wanting(directory -> Wants.hard(ways(survey, kind, resource, directory))));
            }
        }
        return subjects;
    }

    /** A table with copies promises more, and its copies follow it. */
    private static Trusted trusted(Kind kind, Resource resource, Survey survey) {
        return resource.type().equals(KeyedTable.TABLE) && new KeyedTable(resource, survey.references()).isReplicated()
                ? kept(
                        "DynamoDB global table",
                        resource,
                        "99.999 % over its regions, https://aws.amazon.com/dynamodb/sla/, 2023-01; what another region lacks when one is lost are its last seconds")
                : kept(kind.word(), resource, kind.promise() + ", 2023-01");
    }

    /** How it is reached: by endpoints of its service in the VPC where there are any, else by every way out. */
    private static Collection<String> ways(Survey survey, Kind kind, Resource resource, Directory directory) {
        if (kind.outside().isEmpty()) {
            return List.of();
        }
        var endpoints = InterfaceEndpoints.of(survey, kind.outside()).stream()
                .filter(endpoint -> survey.areTogether(endpoint, resource))
                .toList();
        if (endpoints.isEmpty()) {
            return hasEndpoint(survey, kind.outside(), resource) ? List.of() : directory.waysOut(resource);
        }
        return endpoints.stream()
                .flatMap(endpoint -> directory.resource(endpoint.urn()).stream())
                .toList();
    }

    static Trusted kept(String word, Resource resource, String promise) {
        return new Trusted(word + " " + resource.name(), "is up: AWS keeps it in several zones (" + promise + ")");
    }

    /** Whether the VPC has a way of its own to this service. */
    private static boolean hasEndpoint(Survey survey, String service, Resource resource) {
        return survey.references().ofType("aws:ec2/vpcEndpoint:VpcEndpoint").stream()
                .anyMatch(endpoint -> endpoint.at("serviceName").value() instanceof Value.Text name
                        && name.text().endsWith("." + service)
                        && survey.areTogether(endpoint, resource));
    }

    private static Kind kind(String type, String word, String promise, String outside) {
        return new Kind(type, word, promise, outside, List.of("name", "bucket", "repositoryUrl"));
    }
}
