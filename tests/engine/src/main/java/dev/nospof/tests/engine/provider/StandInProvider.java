package dev.nospof.tests.engine.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.Empty;
import dev.nospof.tests.engine.api.KubernetesApi;
import dev.nospof.tests.engine.api.Refused;
import dev.nospof.tests.engine.api.Target;
import dev.nospof.tests.standin.wire.Structs;
import io.grpc.stub.StreamObserver;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import pulumirpc.Plugin.PluginInfo;
import pulumirpc.Provider.CheckFailure;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.CheckResponse;
import pulumirpc.Provider.ConfigureRequest;
import pulumirpc.Provider.ConfigureResponse;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.Provider.CreateResponse;
import pulumirpc.Provider.DeleteRequest;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.DiffResponse;
import pulumirpc.Provider.InvokeRequest;
import pulumirpc.Provider.InvokeResponse;
import pulumirpc.Provider.ProviderHandshakeRequest;
import pulumirpc.Provider.ProviderHandshakeResponse;
import pulumirpc.Provider.ReadRequest;
import pulumirpc.Provider.ReadResponse;
import pulumirpc.Provider.UpdateRequest;
import pulumirpc.Provider.UpdateResponse;
import pulumirpc.ResourceProviderGrpc;

/**
 * The provider that the Pulumi CLI talks to.
 *
 * <p>A preview asks the API server, too: by dry run, wherever all values are known. So an unknown field is refused before anything is made.
 */
final class StandInProvider extends ResourceProviderGrpc.ResourceProviderImplBase {
    /** Settings that the real provider has; of {@code kubeconfig} only the region counts that an EKS cluster's names. */
    private static final Set<String> SETTINGS = Set.of("version", "kubeconfig", "enableServerSideApply");

    private static final Pattern REGION = Pattern.compile("\"--region\", ?\"([a-z0-9-]+)\"");

    private final Map<String, KubernetesApi> byRegion;
    private volatile KubernetesApi api;

    /** @param byRegion of clusters in regions that have one of their own; all others are {@code api} */
    StandInProvider(KubernetesApi api, Map<String, KubernetesApi> byRegion) {
        this.api = api;
        this.byRegion = Map.copyOf(byRegion);
    }

    @Override
    public void handshake(ProviderHandshakeRequest request, StreamObserver<ProviderHandshakeResponse> caller) {
        Answer.to(caller, ProviderHandshakeResponse::getDefaultInstance);
    }

    @Override
    public void getPluginInfo(Empty request, StreamObserver<PluginInfo> caller) {
        Answer.to(caller, () -> PluginInfo.newBuilder().setVersion("4.0.0").build());
    }

    @Override
    public void checkConfig(CheckRequest request, StreamObserver<CheckResponse> caller) {
        Answer.to(caller, () -> {
            var answer = CheckResponse.newBuilder().setInputs(request.getNews());
            for (var setting : new TreeSet<>(request.getNews().getFieldsMap().keySet())) {
                if (!SETTINGS.contains(setting)) {
                    answer.addFailures(failure(setting, "the stand-in provider does not know this setting"));
                }
            }
            return answer.build();
        });
    }

    @Override
    public void diffConfig(DiffRequest request, StreamObserver<DiffResponse> caller) {
        Answer.to(caller, DiffResponse::getDefaultInstance);
    }

    @Override
    public void configure(ConfigureRequest request, StreamObserver<ConfigureResponse> caller) {
        Answer.to(caller, () -> {
            var region = REGION.matcher(
                    Structs.json(request.getArgs()).path("kubeconfig").asText());
            if (region.find()) {
                api = byRegion.getOrDefault(region.group(1), api);
            }
            return ConfigureResponse.newBuilder().setSupportsPreview(true).build();
        });
    }

    @Override
    public void check(CheckRequest request, StreamObserver<CheckResponse> caller) {
        Answer.to(caller, () -> {
            var token = request.getType();
            if (api.served(Manifest.apiVersion(token), Manifest.kind(token)).isEmpty()) {
                return CheckResponse.newBuilder()
                        .addFailures(failure("kind", "the API server serves no " + token))
                        .build();
            }
            var inputs = Manifest.complete(
                    token,
                    request.getName(),
                    Structs.json(request.getNews()),
                    Structs.json(request.getOlds()),
                    request.getRandomSeed());
            return CheckResponse.newBuilder().setInputs(Structs.struct(inputs)).build();
        });
    }

    @Override
    public void diff(DiffRequest request, StreamObserver<DiffResponse> caller) {
        Answer.to(
                caller, () -> new Plan(api).of(Structs.json(request.getOldInputs()), Structs.json(request.getNews())));
    }

    @Override
    public void create(CreateRequest request, StreamObserver<CreateResponse> caller) {
        Answer.to(caller, () -> {
            var wanted = Structs.json(request.getProperties());
            if (request.getPreview()) {
                new Plan(api).rehearse(wanted);
                return CreateResponse.newBuilder()
                        .setProperties(request.getProperties())
                        .build();
            }
            var target = Target.of(wanted);
            if (api.find(target).isPresent()) {
                throw new IllegalArgumentException(target + " exists already and is not this stack's");
            }
            var made = recorded(api.applyStrict(wanted, false));
            return CreateResponse.newBuilder()
                    .setId(id(made))
                    .setProperties(Structs.struct(made))
                    .build();
        });
    }

    @Override
    public void update(UpdateRequest request, StreamObserver<UpdateResponse> caller) {
        Answer.to(caller, () -> {
            if (request.getPreview()) {
                return UpdateResponse.newBuilder()
                        .setProperties(request.getNews())
                        .build();
            }
            var changed = recorded(api.applyStrict(Structs.json(request.getNews()), false));
            return UpdateResponse.newBuilder()
                    .setProperties(Structs.struct(changed))
                    .build();
        });
    }

    @Override
    public void read(ReadRequest request, StreamObserver<ReadResponse> caller) {
        Answer.to(caller, () -> {
            var found = api.find(target(request.getType(), request.getId()));
            if (found.isEmpty()) {
                return ReadResponse.getDefaultInstance();
            }
            var live = recorded(found.get());
            var inputs = Drift.inputs(Structs.json(request.getInputs()), Structs.json(request.getProperties()), live);
            return ReadResponse.newBuilder()
                    .setId(request.getId())
                    .setProperties(Structs.struct(live))
                    .setInputs(Structs.struct(inputs))
                    .build();
        });
    }

    @Override
    public void delete(DeleteRequest request, StreamObserver<Empty> caller) {
        Answer.to(caller, () -> {
            api.delete(target(request.getType(), request.getId()));
            return Empty.getDefaultInstance();
        });
    }

    @Override
    public void invoke(InvokeRequest request, StreamObserver<InvokeResponse> caller) {
        Answer.to(caller, () -> {
            throw new IllegalArgumentException("it has no function '" + request.getTok() + "'");
        });
    }

    @Override
    public void cancel(Empty request, StreamObserver<Empty> caller) {
        Answer.to(caller, Empty::getDefaultInstance);
    }

    private static CheckFailure failure(String property, String reason) {
        return CheckFailure.newBuilder().setProperty(property).setReason(reason).build();
    }

    /** What goes into the state: the server's answer without its notes on who owns which field. */
    private static ObjectNode recorded(JsonNode object) {
        ObjectNode kept = object.deepCopy();
        if (kept.path("metadata") instanceof ObjectNode metadata) {
            metadata.remove("managedFields");
        }
        return kept;
    }

    private static String id(JsonNode object) {
        var metadata = object.path("metadata");
        var name = metadata.path("name").asText();
        return metadata.has("namespace") ? metadata.path("namespace").asText() + "/" + name : name;
    }

    private static Target target(String token, String id) throws Refused {
        var slash = id.indexOf('/');
        var namespace = slash < 0 ? "" : id.substring(0, slash);
        return new Target(Manifest.apiVersion(token), Manifest.kind(token), namespace, id.substring(slash + 1));
    }
}
