/**
 * PostgreSQL that loses no acknowledged write and takes over by itself.
 *
 * <p>Start at {@link ReplicatedPostgres}; who keeps the members is {@link RunBy}, where copies go {@link BackupPlace}. The rest builds one
 * kind each. Imports: model, {@code com.pulumi}, parts.
 */
package dev.nospof.components.kubernetes.postgres;
