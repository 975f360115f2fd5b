/**
 * The tables: which resource types the stand-in knows, what their ids look like, which of AWS's operations describes them, what AWS
 * demands beyond its models, and what keeps what from being deleted.
 *
 * <p>Start at {@code types.txt} among the resources, then {@link dev.nospof.tests.standin.aws.types.KnownTypes}. Imports: {@code sdk}.
 */
package dev.nospof.tests.standin.aws.types;
