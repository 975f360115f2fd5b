package dev.nospof.tests.standin.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nospof.tests.standin.aws.iam.KnownActions;
import dev.nospof.tests.standin.aws.iam.Policies;
import dev.nospof.tests.standin.aws.models.AwsModels;
import dev.nospof.tests.standin.aws.models.CloudFormationType;
import dev.nospof.tests.standin.aws.models.Declared;
import dev.nospof.tests.standin.aws.models.Limits;
import dev.nospof.tests.standin.aws.models.Values;
import dev.nospof.tests.standin.aws.sdk.SdkResource;
import dev.nospof.tests.standin.aws.sdk.ShapeCheck;
import dev.nospof.tests.standin.aws.types.Demands;
import dev.nospof.tests.standin.aws.types.KnownType;
import dev.nospof.tests.standin.aws.types.KnownTypes;
import dev.nospof.tests.standin.wire.Structs;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Judges the properties of one resource by all that is known of its type without making it. */
public final class ResourceCheck {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final AwsModels models;
    private final Policies policies;

    public ResourceCheck(AwsModels models) {
        this.models = models;
        this.policies = new Policies(new KnownActions(models));
    }

    /**
     * What was found.
     *
     * @param covered the values that a limit of AWS's was found for, by path, with who says so
     */
    public record Result(List<Complaint> complaints, SortedMap<String, String> covered) {}

    /**
     * Judges inputs; what is unknown until deployment is left out.
     *
     * @throws IllegalArgumentException if the stand-in does not know the type
     */
    public Result check(String token, JsonNode inputs) {
        var type = KnownTypes.get(token);
        var sdk = SdkResource.of(token)
                .orElseThrow(() -> new IllegalArgumentException("the SDK has no resource type " + token));
        var complaints = new ArrayList<>(ShapeCheck.of(sdk.inputs(), inputs));
        var covered = new TreeMap<String, String>();
        if (complaints.isEmpty()) {
            var values = new Values(type.shortName(), models(type), Demands.renamed(token)).check(inputs);
            complaints.addAll(values.complaints());
            covered.putAll(values.covered());
            limits(token, inputs, complaints, covered);
            documents(token, inputs, complaints);
            tags(inputs.path("tags"), complaints);
        }
        return new Result(List.copyOf(complaints), covered);
    }

    /** What in the resource's policies may write everywhere without a reason. */
    public List<Complaint> unlimited(String token, JsonNode inputs) {
        var complaints = new ArrayList<Complaint>();
        for (var document : Demands.documents(token)) {
            if (document.what().equals("identity")) {
                texts(inputs, document.property()).forEach(text -> policies.unlimited(text)
                        .forEach(why -> complaints.add(new Complaint(document.property(), why))));
            }
        }
        return complaints;
    }

    /** Whether this property, once set, can only be had anew. */
    public boolean isOnlyAtCreation(String token, String path) {
        var type = KnownTypes.get(token);
        var names = path.replaceAll("\\[[^]]*]", "").split("\\.", -1);
        if (type.notAnew().contains(names[0])) {
            return false;
        }
        if (type.anew().contains(names[0]) || type.anew().contains(String.join(".", names))) {
            return true;
        }
        return type.cloudFormation().flatMap(models::resourceType).stream()
                .anyMatch(cloud -> saysSo(cloud, type, names));
    }

    private static boolean saysSo(CloudFormationType cloud, KnownType type, String... names) {
        var values = new Values(type.shortName(), List.of(), Demands.renamed(type.token()));
        var written = new ArrayList<String>();
        var place = cloud.properties();
        for (var name : names) {
            var found = values.name(place, name);
            if (found.isEmpty()) {
                break;
            }
            written.add(found.get());
            place = place.member(found.get());
        }
        var path = String.join("/", written);
        return !path.isEmpty()
                && cloud.onlyAtCreation().stream()
                        .anyMatch(only -> path.equals(only)
                                || path.startsWith(only + "/")
                                || (only.startsWith(path + "/") && written.size() == names.length));
    }

    private List<Declared> models(KnownType type) {
        var found = new ArrayList<Declared>();
        for (var operation : type.operations()) {
            var colon = operation.indexOf(':');
            models.operation(operation.substring(0, colon), operation.substring(colon + 1))
                    .ifPresent(found::add);
        }
        type.cloudFormation().flatMap(models::resourceType).ifPresent(cloud -> found.add(cloud.properties()));
        return found;
    }

    private static void limits(
            String token, JsonNode inputs, List<Complaint> complaints, SortedMap<String, String> covered) {
        for (var limit : Demands.limits(token)) {
            var value = inputs.path(limit.property());
            if (value.isMissingNode() || value.isNull() || Structs.isUnknown(value)) {
                continue;
            }
            covered.putIfAbsent(limit.property(), limit.source());
            if (complaints.stream().anyMatch(one -> one.property().equals(limit.property()))) {
                continue;
            }
            var said = new Limits(List.of(), limit.pattern(), limit.least(), limit.most());
            said.refusal(value)
                    .ifPresent(
                            why -> complaints.add(new Complaint(limit.property(), why + " (" + limit.source() + ")")));
        }
    }

    private void documents(String token, JsonNode inputs, List<Complaint> complaints) {
        for (var document : Demands.documents(token)) {
            for (var text : texts(inputs, document.property())) {
                judge(document.what(), text).forEach(why -> complaints.add(new Complaint(document.property(), why)));
            }
        }
    }

    private List<String> judge(String what, String text) {
        return switch (what) {
            case "identity" -> policies.complaints(text, Policies.Place.IDENTITY);
            case "trust" -> policies.complaints(text, Policies.Place.TRUST);
            case "resource" -> policies.complaints(text, Policies.Place.RESOURCE);
            case "redrive" -> redrive(text);
            default -> json(text);
        };
    }

    private static List<String> json(String text) {
        try {
            return Structs.holdsUnknown(text) || JSON.readTree(text).isContainerNode()
                    ? List.of()
                    : List.of("it is no JSON object");
        } catch (JsonProcessingException broken) {
            return List.of("it is no JSON: " + broken.getOriginalMessage());
        }
    }

    /** docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html: 1 to 1,000 receives. */
    private static List<String> redrive(String text) {
        var broken = json(text);
        if (!broken.isEmpty() || Structs.holdsUnknown(text)) {
            return broken;
        }
        try {
            var policy = JSON.readTree(text);
            var complaints = new ArrayList<String>();
            if (!policy.path("deadLetterTargetArn").asText().startsWith("arn:aws:sqs:")) {
                complaints.add("deadLetterTargetArn is '"
                        + policy.path("deadLetterTargetArn").asText() + "', must be the ARN of a queue");
            }
            var count = policy.path("maxReceiveCount").asInt();
            if (count < 1 || count > 1000) {
                complaints.add("maxReceiveCount is " + policy.path("maxReceiveCount") + ", must be from 1 to 1000");
            }
            return complaints;
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html: 50 tags, keys of 128, values of 256. */
    private static void tags(JsonNode tags, List<Complaint> complaints) {
        if (tags.size() > 50) {
            complaints.add(new Complaint("tags", "has " + tags.size() + " tags, AWS allows 50"));
        }
        tags.properties().forEach(tag -> {
            var path = "tags[\"" + tag.getKey() + "\"]";
            if (tag.getKey().isEmpty()
                    || tag.getKey().length() > 128
                    || tag.getKey().startsWith("aws:")) {
                complaints.add(new Complaint(path, "a tag's key has 1 to 128 characters and does not begin with aws:"));
            }
            if (tag.getValue().asText().length() > 256) {
                complaints.add(new Complaint(path, "a tag's value has at most 256 characters"));
            }
        });
    }

    /** All texts at a path; lists on the way are gone through. */
    private static List<String> texts(JsonNode value, String path) {
        var texts = new ArrayList<String>();
        var dot = path.indexOf('.');
        var here = value.path(dot < 0 ? path : path.substring(0, dot));
        if (dot >= 0) {
            here.forEach(item -> texts.addAll(texts(item, path.substring(dot + 1))));
        } else if (here.isTextual()) {
            texts.add(here.textValue());
        }
        return texts;
    }
}
