package dev.nospof.drills.load;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What became of all requests so far. */
public final class LoadRecord {
    private final List<Sample> samples;

    LoadRecord(List<Sample> samples) {
        this.samples =
                samples.stream().sorted(Comparator.comparing(Sample::due)).toList();
    }

    List<Sample> samples() {
        return samples;
    }

    /** Those of one service that were due from one moment on and before another. */
    public Tally of(String service, Duration from, Duration before) {
        return new Tally(
                between(from, before).stream()
                        .filter(s -> s.journey().service().equals(service))
                        .toList(),
                from);
    }

    /** Those of all services. */
    public Tally of(Duration from, Duration before) {
        return new Tally(between(from, before), from);
    }

    private List<Sample> between(Duration from, Duration before) {
        return samples.stream()
                .filter(s -> s.due().compareTo(from) >= 0 && s.due().compareTo(before) < 0)
                .toList();
    }

    /**
     * Some requests, and when counting began.
     *
     * @param samples in the order in which they were due
     */
    public record Tally(List<Sample> samples, Duration from) {
        private static final int HUNDRED = 100;

        public int sent() {
            return samples.size();
        }

        public int lost() {
            return (int) samples.stream().filter(s -> s.lost().isPresent()).count();
        }

        /** From the start of counting until the first request that was lost was due. */
        public Optional<Duration> firstLost() {
            return samples.stream()
                    .filter(s -> s.lost().isPresent())
                    .findFirst()
                    .map(s -> s.due().minus(from));
        }

        /** From the start of counting until the last request that was lost was due. */
        public Optional<Duration> lastLost() {
            return samples.stream()
                    .filter(s -> s.lost().isPresent())
                    .reduce((one, next) -> next)
                    .map(s -> s.due().minus(from));
        }

        /** How often each reason made a request lost. */
        public Map<String, Long> reasons() {
            return samples.stream()
                    .flatMap(s -> s.lost().stream())
                    .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        }

        /** The time that this part of the requests stayed below, lost ones counted with the time waited; zero where there are none. */
        public Duration percentile(int percent) {
            if (samples.isEmpty()) {
                return Duration.ZERO;
            }
            var times = samples.stream().map(Sample::took).sorted().toList();
            int rank = (int) Math.ceil(percent * times.size() / (double) HUNDRED);
            return times.get(Math.max(0, rank - 1));
        }

        /**
         * The longest outage: seconds in a row, counted from the start, in each of which more than half of the requests were lost. A second in
         * which nothing was due interrupts nothing.
         */
        public Duration outage() {
            var sentIn = new TreeMap<Long, Integer>();
            var lostIn = new TreeMap<Long, Integer>();
            for (var sample : samples) {
                long second = sample.due().minus(from).toSeconds();
                sentIn.merge(second, 1, Integer::sum);
                lostIn.merge(second, sample.lost().isPresent() ? 1 : 0, Integer::sum);
            }
            long longest = 0;
            long start = -1;
            for (var second : sentIn.keySet()) {
                boolean out = 2 * lostIn.get(second) > sentIn.get(second);
                if (!out) {
                    start = -1;
                    continue;
                }
                start = start < 0 ? second : start;
                longest = Math.max(longest, second - start + 1);
            }
            return Duration.ofSeconds(longest);
        }
    }
}
