/**
 * A member of Apache ZooKeeper that says over HTTP whether it has a majority.
 *
 * <p>Start at {@link dev.nospof.appimages.zookeeper.Member}. Imports: ZooKeeper, none of ours.
 */
package dev.nospof.appimages.zookeeper;
