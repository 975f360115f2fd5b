package dev.nospof.components.kubernetes.service;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.core.v1.inputs.EnvVarArgs;
import com.pulumi.kubernetes.core.v1.inputs.EnvVarSourceArgs;
import com.pulumi.kubernetes.core.v1.inputs.SecretKeySelectorArgs;

/** The value of an environment variable. */
sealed interface Variable {
    EnvVarArgs named(String name);

    /** Stands in the pod's specification, readable to whoever may read that. */
    record Plain(Output<String> value) implements Variable {
        @Override
        public EnvVarArgs named(String name) {
            return EnvVarArgs.builder().name(name).value(value).build();
        }
    }

    /** Read by the kubelet when the container starts. */
    record FromSecret(String secret, String key) implements Variable {
        @Override
        public EnvVarArgs named(String name) {
            return EnvVarArgs.builder()
                    .name(name)
                    .valueFrom(EnvVarSourceArgs.builder()
                            .secretKeyRef(SecretKeySelectorArgs.builder()
                                    .name(secret)
                                    .key(key)
                                    .build())
                            .build())
                    .build();
        }
    }
}
