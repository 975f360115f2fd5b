package dev.nospof.appimages.storefront;

import dev.nospof.appimages.base.http.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What the shop sells, from the file in the jar: no neighbour can take it away. */
record Catalogue(List<Product> products) {
    Catalogue {
        products = List.copyOf(products);
    }

    static Catalogue read() {
        try (InputStream in = Catalogue.class.getResourceAsStream("catalogue.json")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Catalogue(List.of(Json.read(text, Product[].class)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    Optional<Product> find(String sku) {
        return products.stream().filter(product -> product.sku().equals(sku)).findFirst();
    }
}
