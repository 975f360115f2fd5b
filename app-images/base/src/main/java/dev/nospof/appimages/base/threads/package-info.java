/** Threads, virtual where they can be had. Imports: nothing of ours. */
package dev.nospof.appimages.base.threads;
