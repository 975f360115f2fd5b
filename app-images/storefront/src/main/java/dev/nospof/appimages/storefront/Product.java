package dev.nospof.appimages.storefront;

/** One of the catalogue's goods, with its price. */
record Product(String sku, String name, long cents) {
    Product {
        if (cents < 1) {
            throw new IllegalArgumentException("cents of " + sku + " is " + cents + ", needs at least 1");
        }
    }
}
