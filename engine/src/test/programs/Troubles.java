package shop;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.core.Output;
import com.pulumi.core.TypeShape;
import com.pulumi.core.annotations.CustomType;
import com.pulumi.deployment.Deployment;
import com.pulumi.deployment.InvokeOptions;
import com.pulumi.kubernetes.core.v1.ConfigMap;
import com.pulumi.kubernetes.core.v1.ConfigMapArgs;
import com.pulumi.kubernetes.core.v1.Namespace;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.InvokeArgs;
import com.pulumi.resources.ResourceArgs;
import com.pulumi.resources.StackReference;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A program with one trouble at a time: the one that its configuration names. */
public final class Troubles {
    static int started = 0;

    public static void main(String[] args) throws Exception {
        started++;
        Pulumi.run(Troubles::declare);
        throw new AssertionError("never reached");
    }

    static void declare(Context context) {
        new Namespace("first");
        switch (context.config().get("trouble").orElse("none")) {
            case "throws": throw new IllegalStateException("no image for orders", new RuntimeException("registry is empty"));
            case "throws when applied": applied(); break;
            case "throws an error": throw new StackOverflowError("too deep");
            case "misses configuration": context.config().requireInteger("replicas"); break;
            case "exits": System.exit(3); break;
            case "exits with success": System.exit(0); break;
            case "exits the runtime": Runtime.getRuntime().exit(4); break;
            case "exits by reference": java.util.stream.IntStream.of(6).forEach(System::exit); break;
            case "exits when applied": new Namespace("second").id().applyValue(id -> { System.exit(5); return id; }); break;
            case "sleeps": sleep(); break;
            case "waits": new ConfigMap("waiting", ConfigMapArgs.builder().data(Output.of(new CompletableFuture<Map<String, String>>())).build()); break;
            case "logs an error": context.log().error("orders has no owner"); break;
            case "declares twice": new Namespace("twin"); new Namespace("twin"); break;
            case "declares remotely": new Remote(); break;
            case "prints": System.out.println("noise"); System.err.println("more noise"); break;
            case "counts": context.export("started", Output.of(started)); break;
            case "reads a stack":
                var network = new StackReference("acme/network/prod");
                context.export("vpc", network.output("vpc"));
                context.export("password", network.output("password"));
                new ConfigMap("network", ConfigMapArgs.builder().data(network.output("vpc").applyValue(v -> Map.of("vpc", v.toString()))).build());
                break;
            case "calls":
                context.export("image", image(Output.of("ubuntu")));
                break;
            case "calls with what is not known":
                context.export("image", image(new Namespace("named").metadata().applyValue(m -> m.name().orElseThrow())));
                break;
            case "reads a file": context.export("text", Output.of(read("settings.txt"))); break;
            case "reads":
                var existing = ConfigMap.get("existing", Output.of("shop/settings"), null);
                context.export("name", existing.metadata().applyValue(m -> m.name().orElseThrow()));
                break;
            case "context loader":
                context.export("loader", Output.of(Thread.currentThread().getContextClassLoader() == Troubles.class.getClassLoader()));
                context.export("async", Output.of(CompletableFuture.supplyAsync(() -> Thread.currentThread().getContextClassLoader() == Troubles.class.getClassLoader())));
                break;
            default: break;
        }
    }

    private static void applied() {
        new Namespace("second").metadata().applyValue(metadata -> {
            throw new IllegalArgumentException("cannot use " + metadata.name().isPresent());
        });
    }

    private static String read(String file) {
        try {
            return java.nio.file.Files.readString(java.nio.file.Path.of(file));
        } catch (java.io.IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(600_000);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Output<String> image(Output<String> name) {
        return Deployment.getInstance()
                .invoke("aws:ec2/getAmi:getAmi", TypeShape.of(Ami.class), new AmiArgs(name), InvokeOptions.Empty)
                .applyValue(ami -> ami.id);
    }

    public static final class AmiArgs extends InvokeArgs {
        @com.pulumi.core.annotations.Import
        private final Output<String> name;

        @com.pulumi.core.annotations.Import
        private final List<String> owners = List.of("self");

        AmiArgs(Output<String> name) { this.name = name; }
    }

    @CustomType
    public static final class Ami {
        private String id;

        @CustomType.Builder
        public static final class Builder {
            private String id;

            @CustomType.Setter
            public Builder id(String id) { this.id = id; return this; }

            public Ami build() { var ami = new Ami(); ami.id = id; return ami; }
        }
    }

    static final class Remote extends ComponentResource {
        Remote() { super("acme:index:Platform", "platform", ResourceArgs.Empty, ComponentResourceOptions.Empty, true); }
    }
}
