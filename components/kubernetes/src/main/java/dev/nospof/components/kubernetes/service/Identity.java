package dev.nospof.components.kubernetes.service;

import com.pulumi.kubernetes.core.v1.ServiceAccountArgs;

/** The ServiceAccount: an identity of its own, without a token for the API server, which the service does not talk to. */
final class Identity {
    private Identity() {}

    static ServiceAccountArgs of(Blueprint service) {
        return ServiceAccountArgs.builder()
                .metadata(service.metadata().build())
                .automountServiceAccountToken(false)
                .build();
    }
}
