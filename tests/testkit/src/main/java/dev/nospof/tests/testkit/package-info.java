/**
 * What tests of several rooms need: projects of a team of its own.
 *
 * <p>Start at {@link ProgramFolder}. Imports: components.
 */
package dev.nospof.tests.testkit;
