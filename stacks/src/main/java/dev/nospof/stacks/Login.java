package dev.nospof.stacks;

import com.pulumi.core.Output;
import dev.nospof.components.kubernetes.service.SelfHealingServiceArgs;

/**
 * How a service logs in to its PostgreSQL.
 *
 * @param secret whose entry {@code user} is the password
 */
record Login(String user, String secret) {
    /** Tells a service in its environment. */
    SelfHealingServiceArgs.Builder told(
            SelfHealingServiceArgs.Builder args, Output<String> host, int port, String database) {
        return args.env(
                        "DATABASE_URL",
                        host.applyValue(known -> "jdbc:postgresql://" + known + ":" + port + "/" + database))
                .env("DATABASE_USER", user)
                .envFromSecret("DATABASE_PASSWORD", secret, user);
    }
}
