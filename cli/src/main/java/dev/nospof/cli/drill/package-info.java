/** The drill as a command: what it is told, who watches it, and how it is reported. Imports: drills, lab. */
package dev.nospof.cli.drill;
