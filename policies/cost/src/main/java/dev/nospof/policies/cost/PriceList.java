package dev.nospof.policies.cost;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.read.YamlFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * List prices in US dollars.
 *
 * @param region whose prices they are: {@code us-east-1}
 * @param collected when they were looked up
 * @param prices of one of each in a month of 730 hours, as AWS' own calculator counts it (https://docs.aws.amazon.com/pricing-calculator/)
 * @param uses what types of resources are paid for by use, and by what use
 * @param free beginnings of types of resources that cost nothing by themselves
 */
public record PriceList(
        String region,
        LocalDate collected,
        SortedMap<String, BigDecimal> prices,
        SortedMap<String, String> uses,
        SortedSet<String> free) {
    /** AWS' list prices of one region. */
    public static final PriceList PUBLISHED = published();

    private static final String OWN = "list-prices.yaml";

    public PriceList {
        prices = Collections.unmodifiableSortedMap(new TreeMap<>(prices));
        uses = Collections.unmodifiableSortedMap(new TreeMap<>(uses));
        free = Collections.unmodifiableSortedSet(new TreeSet<>(free));
    }

    /**
     * The published prices with those of this file in their place.
     *
     * <pre>
     * region: eu-west-1
     * collected: 2026-11-01
     * prices:
     *   nat-gateway: {usd: 0.048, per: hour}
     *   aurora/db.r7g.large: {usd: 0.306, per: hour}
     * </pre>
     *
     * @throws IllegalArgumentException if a price is not understood
     * @throws dev.nospof.policies.graph.read.UnreadablePlan if it is no YAML or JSON
     */
    public static PriceList read(Path file) {
        return Entries.of(String.valueOf(file.getFileName()), YamlFile.read(file), PUBLISHED);
    }

    /** What one costs in a month, where it is listed. */
    Optional<BigDecimal> monthly(String key) {
        return Optional.ofNullable(prices.get(key));
    }

    /** By what use this type is paid for, if it is. */
    Optional<String> use(String type) {
        return Optional.ofNullable(uses.get(type));
    }

    /** Whether this type costs nothing by itself. */
    boolean isFree(String type) {
        return free.stream().anyMatch(type::startsWith);
    }

    private static PriceList published() {
        try (InputStream in = PriceList.class.getResourceAsStream(OWN)) {
            return Entries.of(
                    OWN,
                    YamlFile.read(OWN, in),
                    new PriceList("", LocalDate.EPOCH, new TreeMap<>(), new TreeMap<>(), new TreeSet<>()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The published prices cannot be read.", unreadable);
        }
    }

    /** The entries of one file. */
    private record Entries(String name, Field file) {
        private static final Map<String, Integer> HOURS = Map.of("hour", 730, "month", 1);

        static PriceList of(String name, Field file, PriceList otherwise) {
            var entries = new Entries(name, file);
            var prices = new TreeMap<>(otherwise.prices());
            file.at("prices").fields().forEach((key, field) -> prices.put(key, entries.price(key, field)));
            var uses = new TreeMap<>(otherwise.uses());
            uses.putAll(file.at("uses").texts());
            var free = new TreeSet<>(otherwise.free());
            file.at("free").items().forEach(item -> item.text().ifPresent(free::add));
            return new PriceList(
                    file.at("region").text().orElse(otherwise.region()),
                    file.at("collected").text().map(entries::date).orElse(otherwise.collected()),
                    prices,
                    uses,
                    free);
        }

        private BigDecimal price(String key, Field field) {
            var usd = field.at("usd").number();
            var per = field.at("per").text().orElse("");
            if (usd.isEmpty() || usd.get().signum() < 0 || !HOURS.containsKey(per)) {
                throw new IllegalArgumentException(
                        "Prices in '" + name + "': " + key + " is "
                                + usd.map(BigDecimal::toPlainString).orElse("nothing") + " per '" + per
                                + "'.\nWhat costs it would be added up wrongly.\nGive it as {usd: 0.045, per: hour}, or per: month.");
            }
            return usd.get().multiply(BigDecimal.valueOf(HOURS.get(per))).stripTrailingZeros();
        }

        private LocalDate date(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException notUnderstood) {
                throw new IllegalArgumentException(
                        "Prices in '" + name + "': collected is '" + text
                                + "'.\nNobody could tell how old they are.\nGive a date such as 2026-11-21.",
                        notUnderstood);
            }
        }
    }
}
