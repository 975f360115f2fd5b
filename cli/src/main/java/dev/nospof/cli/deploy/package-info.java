/** A plan's Kubernetes objects put into a cluster of this machine's: images, objects, addresses, rollouts. Start at {@link Deployed#to}. */
package dev.nospof.cli.deploy;
