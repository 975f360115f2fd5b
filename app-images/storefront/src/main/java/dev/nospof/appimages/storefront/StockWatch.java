package dev.nospof.appimages.storefront;

import dev.nospof.appimages.base.call.Call;
import dev.nospof.appimages.base.call.CallFailed;
import dev.nospof.appimages.base.call.Neighbour;
import dev.nospof.appimages.base.time.Deadline;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stock levels from inventory, or the last known ones where it is slow or gone. Asked at most once in {@code freshFor}, by one request at
 * a time: while that one waits, the others take what is known.
 */
final class StockWatch {
    private static final Logger LOG = LoggerFactory.getLogger(StockWatch.class);

    /** What inventory answers. */
    record Levels(Map<String, Long> available) {}

    /** What was read, and when. */
    private record Known(Map<String, Long> available, long atNanos) {}

    private final Neighbour inventory;
    private final Duration freshFor;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Known known = new Known(Map.of(), 0);

    StockWatch(Neighbour inventory, Duration freshFor) {
        this.inventory = inventory;
        this.freshFor = freshFor;
    }

    Stock look(Deadline deadline) {
        Stock now = current();
        if (now.live() || !asking.tryLock()) {
            return now;
        }
        try {
            known = new Known(
                    inventory
                            .call(Call.get("/stock"), deadline)
                            .as(Levels.class)
                            .available(),
                    System.nanoTime());
        } catch (CallFailed | dev.nospof.appimages.base.http.BadRequest noUse) {
            LOG.warn("Stock is shown as last known: {}", noUse.getMessage());
        } finally {
            asking.unlock();
        }
        return current();
    }

    private Stock current() {
        Known last = known;
        if (last.available().isEmpty()) {
            return Stock.unknown();
        }
        Duration age = Duration.ofNanos(System.nanoTime() - last.atNanos());
        return new Stock(last.available(), java.util.Optional.of(age), age.compareTo(freshFor) <= 0);
    }
}
