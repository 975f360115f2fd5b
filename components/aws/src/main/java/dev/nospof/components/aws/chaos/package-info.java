/**
 * What is broken on purpose, in a running environment on AWS: experiments of the Fault Injection Service.
 *
 * <p>Start at {@link ChaosExperiment}. The rest builds one kind each. Imports: model, {@code com.pulumi}, parts.
 */
package dev.nospof.components.aws.chaos;
