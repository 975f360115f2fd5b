/**
 * Charges each order once. Start at {@link dev.nospof.appimages.payments.Payments}. The stand-in for the outside payment provider is
 * {@code dev.nospof.appimages.payments.provider}; nothing here imports it. Imports: base.
 */
package dev.nospof.appimages.payments;
