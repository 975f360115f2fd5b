/**
 * The few classes that live inside a program's own class loader, beside the SDK that the program brought.
 *
 * <p>They speak the SDK's internal types, so they are defined anew for every run from their bytes, and nothing outside refers to them
 * by type: {@link Embedded} is called by name. Everything that crosses the border is of the JDK: texts, bytes and one
 * {@code BiFunction}. When an SDK does not fit them, linking fails and the run falls back to a JVM of its own.
 *
 * <p>Start at {@link Embedded}. Imports: com.pulumi, its stubs. Nothing of ours.
 */
package dev.nospof.engine.inside;
