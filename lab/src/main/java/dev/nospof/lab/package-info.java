/**
 * A real Kubernetes of several zones on one Linux machine, whose nodes and zones can be failed: for drills, and for tests that want no stand-in.
 *
 * <p>Start at {@link dev.nospof.lab.Lab}. Imports: {@code java.*} and the packages below, which are not for others to use.
 */
package dev.nospof.lab;
