/**
 * The shop's services as processes, to be broken on purpose or measured. Start at {@link dev.nospof.tests.chaos.Shop}. Imports: app-images.
 */
package dev.nospof.tests.chaos;
