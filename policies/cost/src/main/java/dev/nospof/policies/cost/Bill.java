package dev.nospof.policies.cost;

import dev.nospof.policies.graph.NotYetKnown;
import dev.nospof.policies.graph.References;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What a plan's AWS resources cost in a month by list price, and what of that is redundancy: whatever is there only in case something else of its kind
 * fails.
 *
 * <p><b>Promises:</b> each AWS resource is either priced, known to be free, or named in what is not counted. <b>Does not promise</b> your invoice: discounts,
 * what is paid by use (requests, traffic, storage that grows), and what an autoscaler adds are left out.
 *
 * @param prices by which it was worked out
 * @param lines by component, then by what it is
 * @param byUse what is paid by use: what the use is, and how many resources
 * @param unknown types of resources that the price list has not heard of
 * @param undecided resources of which only deployment will tell what they cost
 */
public record Bill(
        PriceList prices,
        List<Line> lines,
        Map<String, Integer> byUse,
        SortedSet<String> unknown,
        SortedSet<String> undecided) {
    private static final List<Tariff> TARIFFS =
            List.of(new NetworkTariff(), new DatabaseTariff(), new MachineTariff(), new FlatTariff());
    private static final String STACK = "pulumi:pulumi:Stack";

    public Bill {
        lines = List.copyOf(lines);
        byUse = new TreeMap<>(byUse);
        unknown = new TreeSet<>(unknown);
        undecided = new TreeSet<>(undecided);
    }

    /** Of this plan; the same plan and prices give the same bill. */
    public static Bill of(ResourceGraph graph, PriceList prices) {
        return new Writer(graph, prices).bill();
    }

    /** What all that has a price costs in a month. */
    public BigDecimal monthly() {
        return sum(Line::monthly);
    }

    /** What of that is redundancy. */
    public BigDecimal redundancy() {
        return sum(Line::redundancy);
    }

    /** Those that the price list has no price for. */
    public List<Line> withoutPrice() {
        return lines.stream().filter(line -> line.each().isEmpty()).toList();
    }

    private BigDecimal sum(Function<Line, Optional<BigDecimal>> part) {
        return lines.stream().flatMap(line -> part.apply(line).stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** One pass over a plan. */
    private static final class Writer {
        /** What is added up into one line. */
        private record Kind(String component, String what, String price) {}

        private final ResourceGraph graph;
        private final References references;
        private final PriceList prices;
        private final Map<String, Tariff> tariffs = new TreeMap<>();
        private final Map<Kind, List<Charge>> charges = new LinkedHashMap<>();
        private final TreeMap<String, Integer> byUse = new TreeMap<>();
        private final TreeSet<String> unknown = new TreeSet<>();
        private final TreeSet<String> undecided = new TreeSet<>();

        Writer(ResourceGraph graph, PriceList prices) {
            this.graph = graph;
            this.references = new References(graph);
            this.prices = prices;
            TARIFFS.forEach(tariff -> tariff.types().forEach(type -> tariffs.put(type, tariff)));
        }

        Bill bill() {
            graph.resources().stream()
                    .filter(resource -> resource.custom() && resource.type().startsWith("aws:"))
                    .forEach(this::add);
            var lines = new ArrayList<Line>();
            charges.forEach((kind, all) -> lines.add(line(kind, all)));
            lines.sort(java.util.Comparator.comparing(Line::component).thenComparing(Line::what));
            return new Bill(prices, lines, byUse, unknown, undecided);
        }

        private void add(Resource resource) {
            var tariff = tariffs.get(resource.type());
            if (tariff != null) {
                try {
                    tariff.charges(resource, references).forEach(charge -> charges.computeIfAbsent(
                                    new Kind(component(resource), charge.what(), charge.price()),
                                    kind -> new ArrayList<>())
                            .add(charge));
                } catch (NotYetKnown later) {
                    undecided.add(resource.name() + " (" + later.getMessage() + ")");
                }
            }
            prices.use(resource.type()).ifPresent(use -> byUse.merge(use, 1, Integer::sum));
            if (tariff == null && prices.use(resource.type()).isEmpty() && !prices.isFree(resource.type())) {
                unknown.add(resource.type());
            }
        }

        private Line line(Kind kind, List<Charge> all) {
            int count = all.stream().mapToInt(Charge::count).sum();
            int own = all.stream().mapToInt(charge -> charge.needed().orElse(0)).sum();
            boolean oneForAll = all.stream().anyMatch(charge -> charge.needed().isEmpty());
            int redundant = count - own - (oneForAll ? 1 : 0);
            return new Line(
                    kind.component(), kind.what(), kind.price(), count, redundant, prices.monthly(kind.price()));
        }

        /** The outermost component that it belongs to; itself where it belongs to none. */
        private String component(Resource resource) {
            var outermost = resource;
            var parent = resource.parent().flatMap(graph::find);
            while (parent.isPresent() && !parent.get().type().equals(STACK)) {
                outermost = parent.get();
                parent = outermost.parent().flatMap(graph::find);
            }
            var type = outermost.type();
            return outermost.name() + " (" + type.substring(type.lastIndexOf(':') + 1) + ")";
        }
    }
}
