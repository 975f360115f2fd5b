/** The same image, faults and load for four ways to run it. Start at {@link dev.nospof.tests.cluster.league.League}; {@code tests/cluster/league} runs it. */
package dev.nospof.tests.cluster.league;
