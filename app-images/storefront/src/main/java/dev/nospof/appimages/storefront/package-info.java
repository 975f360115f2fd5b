/**
 * What visitors see: catalogue, cart and checkout, as pages and as JSON. Holds nothing that would be missed when it dies. Start at
 * {@link dev.nospof.appimages.storefront.Storefront}. Imports: base.
 */
package dev.nospof.appimages.storefront;
