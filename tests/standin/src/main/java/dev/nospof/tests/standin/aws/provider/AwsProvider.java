package dev.nospof.tests.standin.aws.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.Empty;
import dev.nospof.tests.standin.aws.Complaint;
import dev.nospof.tests.standin.aws.ResourceCheck;
import dev.nospof.tests.standin.aws.account.Account;
import dev.nospof.tests.standin.aws.models.AwsModels;
import dev.nospof.tests.standin.aws.sdk.Kind;
import dev.nospof.tests.standin.aws.sdk.SdkResource;
import dev.nospof.tests.standin.aws.sdk.Shape;
import dev.nospof.tests.standin.aws.sdk.ShapeCheck;
import dev.nospof.tests.standin.aws.types.KnownTypes;
import dev.nospof.tests.standin.wire.Structs;
import io.grpc.ServerInterceptor;
import io.grpc.ServerTransportFilter;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.Optional;
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

/** The provider that the Pulumi CLI talks to. It keeps every resource in an {@link Account}. */
public final class AwsProvider extends ResourceProviderGrpc.ResourceProviderImplBase {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Account account;
    private final AwsModels models;
    private final ResourceCheck check;
    private final Functions functions;

    public AwsProvider(Account account, AwsModels models) {
        this.account = account;
        this.models = models;
        this.check = new ResourceCheck(models);
        this.functions = new Functions(account);
    }

    /** A server that answers for this provider needs these two. */
    public static ServerTransportFilter perConnection() {
        return Session.perConnection();
    }

    public static ServerInterceptor perCall() {
        return Session.perCall();
    }

    @Override
    public void handshake(ProviderHandshakeRequest request, StreamObserver<ProviderHandshakeResponse> caller) {
        Reply.to(caller, ProviderHandshakeResponse::getDefaultInstance);
    }

    @Override
    public void getPluginInfo(Empty request, StreamObserver<PluginInfo> caller) {
        Reply.to(caller, () -> PluginInfo.newBuilder().setVersion("6.83.0").build());
    }

    @Override
    public void checkConfig(CheckRequest request, StreamObserver<CheckResponse> caller) {
        Reply.to(caller, () -> {
            var answer = CheckResponse.newBuilder().setInputs(request.getNews());
            var settings = settings(Structs.json(request.getNews()));
            ShapeCheck.of(SdkResource.settings(), settings).forEach(one -> answer.addFailures(failure(one)));
            var region = settings.path("region");
            if (!Structs.isUnknown(region) && !models.isRegion(region.asText())) {
                answer.addFailures(failure(new Complaint(
                        "region", "'" + region.asText() + "' is no region of AWS; set aws:region, to eu-west-1 say")));
            }
            return answer.build();
        });
    }

    @Override
    public void diffConfig(DiffRequest request, StreamObserver<DiffResponse> caller) {
        Reply.to(caller, () -> {
            var answer = DiffResponse.newBuilder();
            var before = Structs.json(request.getOldInputs()).path("region");
            if (!before.equals(Structs.json(request.getNews()).path("region"))) {
                answer.setChanges(DiffResponse.DiffChanges.DIFF_SOME)
                        .addReplaces("region")
                        .addDiffs("region");
            }
            return answer.build();
        });
    }

    @Override
    public void configure(ConfigureRequest request, StreamObserver<ConfigureResponse> caller) {
        Reply.to(caller, () -> {
            Session.current().configure(settings(Structs.json(request.getArgs())));
            return ConfigureResponse.newBuilder().setSupportsPreview(true).build();
        });
    }

    @Override
    public void check(CheckRequest request, StreamObserver<CheckResponse> caller) {
        Reply.to(caller, () -> {
            var token = request.getType();
            if (KnownTypes.find(token).isEmpty()) {
                return CheckResponse.newBuilder()
                        .addFailures(failure(new Complaint("", KnownTypes.stranger(token))))
                        .build();
            }
            var inputs = GeneratedNames.complete(
                    token,
                    request.getName(),
                    Structs.json(request.getNews()),
                    Structs.json(request.getOlds()),
                    request.getRandomSeed());
            var answer = CheckResponse.newBuilder().setInputs(Structs.struct(inputs));
            check.check(token, inputs).complaints().forEach(one -> answer.addFailures(failure(one)));
            return answer.build();
        });
    }

    @Override
    public void diff(DiffRequest request, StreamObserver<DiffResponse> caller) {
        Reply.to(caller, () -> new Changes(check, request.getType())
                .between(Structs.json(request.getOldInputs()), Structs.json(request.getNews())));
    }

    @Override
    public void create(CreateRequest request, StreamObserver<CreateResponse> caller) {
        Reply.to(caller, () -> {
            var inputs = Structs.json(request.getProperties());
            if (request.getPreview()) {
                return CreateResponse.newBuilder()
                        .setProperties(Structs.struct(Account.beforehand(request.getType(), inputs)))
                        .build();
            }
            var session = Session.current();
            var made = account.make(request.getType(), request.getUrn(), session.region(), inputs, session.settings());
            return CreateResponse.newBuilder()
                    .setId(made.id())
                    .setProperties(Structs.struct(made.outputs()))
                    .build();
        });
    }

    @Override
    public void update(UpdateRequest request, StreamObserver<UpdateResponse> caller) {
        Reply.to(caller, () -> {
            var inputs = Structs.json(request.getNews());
            if (request.getPreview()) {
                var outputs = Structs.json(request.getOlds());
                inputs.properties().forEach(input -> outputs.set(input.getKey(), input.getValue()));
                outputs.remove(Changes.DEFAULTS);
                return UpdateResponse.newBuilder()
                        .setProperties(Structs.struct(outputs))
                        .build();
            }
            var session = Session.current();
            var changed =
                    account.change(request.getType(), session.region(), request.getId(), inputs, session.settings());
            return UpdateResponse.newBuilder()
                    .setProperties(Structs.struct(changed.outputs()))
                    .build();
        });
    }

    @Override
    public void read(ReadRequest request, StreamObserver<ReadResponse> caller) {
        Reply.to(caller, () -> {
            var token = KnownTypes.get(request.getType()).token();
            return account.find(token, Session.current().region(), request.getId())
                    .map(found -> ReadResponse.newBuilder()
                            .setId(found.id())
                            .setProperties(Structs.struct(found.outputs()))
                            .setInputs(Structs.struct(found.inputs()))
                            .build())
                    .orElseGet(ReadResponse::getDefaultInstance);
        });
    }

    @Override
    public void delete(DeleteRequest request, StreamObserver<Empty> caller) {
        Reply.to(caller, () -> {
            account.delete(request.getType(), Session.current().region(), request.getId());
            return Empty.getDefaultInstance();
        });
    }

    @Override
    public void invoke(InvokeRequest request, StreamObserver<InvokeResponse> caller) {
        Reply.to(caller, () -> {
            var arguments = Structs.json(request.getArgs());
            var answer = InvokeResponse.newBuilder();
            var takes = SdkResource.function(request.getTok());
            var complaints = takes.map(shape -> ShapeCheck.of(shape, arguments)).orElse(List.of());
            complaints.forEach(one -> answer.addFailures(failure(one)));
            if (complaints.isEmpty()) {
                answer.setReturn(Structs.struct(functions.call(
                        request.getTok(), arguments, Session.current().region())));
            }
            return answer.build();
        });
    }

    @Override
    public void cancel(Empty request, StreamObserver<Empty> caller) {
        Reply.to(caller, Empty::getDefaultInstance);
    }

    /** Settings come as text where they are no text: flags, lists, objects. */
    private static ObjectNode settings(ObjectNode written) {
        var settings = JSON.createObjectNode();
        var known = SdkResource.settings().properties();
        written.properties().forEach(setting -> {
            if (!setting.getKey().equals("version")) {
                var kind = Optional.ofNullable(known.get(setting.getKey())).map(Shape.Property::kind);
                settings.set(
                        setting.getKey(),
                        kind.filter(k -> k != Kind.TEXT).isPresent()
                                ? unpacked(setting.getValue())
                                : setting.getValue());
            }
        });
        return settings;
    }

    private static JsonNode unpacked(JsonNode value) {
        try {
            return value.isTextual() && !Structs.isUnknown(value) ? JSON.readTree(value.textValue()) : value;
        } catch (JsonProcessingException noJson) {
            return value;
        }
    }

    private static CheckFailure failure(Complaint complaint) {
        return CheckFailure.newBuilder()
                .setProperty(complaint.property())
                .setReason(complaint.reason())
                .build();
    }
}
