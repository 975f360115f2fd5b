/**
 * Property values as the Pulumi engine sends them, and what differs between two objects: what every stand-in provider needs.
 *
 * <p>Start at {@link dev.nospof.tests.standin.wire.Structs}. Imports: Jackson, protobuf.
 */
package dev.nospof.tests.standin.wire;
