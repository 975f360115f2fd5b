/**
 * Families of AWS resources, one class a type, read by the type tokens of Pulumi's AWS provider.
 *
 * <p>What a resource leaves to AWS to choose is chosen badly; what only deployment will tell is undecided. Times and figures stand in {@code recovery} and
 * {@code availability}, each with its source. Start at {@link RdsInstances}; {@link Subnets} finds zones. Imports: graph, model.
 */
package dev.nospof.policies.proof.aws;
