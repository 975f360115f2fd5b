/**
 * Real neighbours for tests: a PostgreSQL in a temporary folder, services as processes, a network that can be cut, and open-model load.
 * Nothing of it outlives the JVM that started it, also when that is killed. Imports: nothing of ours.
 */
package dev.nospof.appimages.testkit;
