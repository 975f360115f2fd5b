/** A plan's Kubernetes objects as files for a GitOps controller. Start at {@link ManifestFolder}. */
package dev.nospof.cli.render;
