/**
 * Takes orders durably and sees each through: goods set aside, then paid. Start at {@link dev.nospof.appimages.orders.Orders}.
 * Imports: base.
 */
package dev.nospof.appimages.orders;
