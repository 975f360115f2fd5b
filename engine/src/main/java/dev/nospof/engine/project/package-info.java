/**
 * A Pulumi project on disk: which program to run, with which configuration, and what it is told about the world outside.
 *
 * <p>Start at {@link PulumiProject}; it makes a {@link ProgramRequest} for an environment. Imports: graph (for values), the YAML parser.
 */
package dev.nospof.engine.project;
