/** Checksums on what is stored and sent. Imports: nothing of ours. */
package dev.nospof.appimages.base.integrity;
