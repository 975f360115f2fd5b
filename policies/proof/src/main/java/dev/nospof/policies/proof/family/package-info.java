/**
 * The seam between plans and the proof: what a family of resources has to say, and what it finds things out with.
 *
 * <p>A {@link Family} looks at a plan and yields {@link Subject}s: services, and what services need. A new type of resource is one new family, in one
 * file, registered in {@code dev.nospof.policies.proof.Families}. Most are an {@link Assembly}: parts of which enough must be up. Start at {@link Family}.
 */
package dev.nospof.policies.proof.family;
