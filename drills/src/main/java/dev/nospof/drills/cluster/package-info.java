/** What runs in the drilled namespaces, as the API server tells it. Imports: the Kubernetes client. */
package dev.nospof.drills.cluster;
