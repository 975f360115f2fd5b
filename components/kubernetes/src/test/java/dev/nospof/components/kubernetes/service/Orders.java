package dev.nospof.components.kubernetes.service;

import dev.nospof.components.kubernetes.Manifest;
import dev.nospof.components.model.Profile;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** An ordinary service that tests change one thing of. */
final class Orders {
    static final String IMAGE = "registry.example/shop/orders:1.4.2";

    private Orders() {}

    static SelfHealingServiceArgs.Builder builder() {
        return SelfHealingServiceArgs.builder()
                .image(IMAGE)
                .namespace("shop")
                .port(8080)
                .bootTime(Duration.ofSeconds(20))
                .longestRequest(Duration.ofSeconds(10))
                .profile(Profile.PROD);
    }

    static Blueprint blueprint() {
        return blueprint(b -> b);
    }

    static Blueprint blueprint(UnaryOperator<SelfHealingServiceArgs.Builder> change) {
        return Blueprint.of("orders", change.apply(builder()).build());
    }

    static Manifest pod(Blueprint service) {
        return Manifest.of(Pods.of(service)).in("spec", "template", "spec");
    }

    static Manifest container(Blueprint service) {
        return pod(service).in("containers", "0");
    }
}
