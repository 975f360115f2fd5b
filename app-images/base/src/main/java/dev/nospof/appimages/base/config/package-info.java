/**
 * Settings of a service as typed values, and what is said when they are wrong. Start at {@link
 * dev.nospof.appimages.base.config.Settings}. Imports: nothing of ours.
 */
package dev.nospof.appimages.base.config;
