/** Keeps count of the goods: what is there, and what is set aside for which order. Start at {@link dev.nospof.appimages.inventory.Inventory}. Imports: base. */
package dev.nospof.appimages.inventory;
