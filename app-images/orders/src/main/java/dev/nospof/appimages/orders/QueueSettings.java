package dev.nospof.appimages.orders;

import dev.nospof.appimages.base.call.CallPolicy;
import dev.nospof.appimages.base.config.BadSettings;
import dev.nospof.appimages.base.config.Settings;
import dev.nospof.appimages.base.time.Multiple;
import java.time.Duration;

/** How the queue is worked off. */
record QueueSettings(
        int workers, Duration lease, Duration poll, Duration firstPause, Duration longestPause, Duration bookkeeping) {
    static QueueSettings read(Settings settings) {
        return new QueueSettings(
                settings.count("queue.workers", 1),
                settings.duration("queue.lease"),
                settings.duration("queue.poll"),
                settings.duration("queue.first-pause"),
                settings.duration("queue.longest-pause"),
                settings.duration("queue.bookkeeping"));
    }

    /** Later than any message can be due: twice the longest lease or pause, since transactions do not begin at the same moment. */
    Duration furthestAhead() {
        return Multiple.of(2, lease.compareTo(longestPause) > 0 ? lease : longestPause);
    }

    /** Everything done under one lease ends before it does, or two workers would often be at one order. */
    QueueSettings mustHold(CallPolicy inventory, CallPolicy payments) {
        Duration needed = inventory.worstCase().plus(payments.worstCase()).plus(bookkeeping);
        if (needed.compareTo(lease) > 0) {
            throw BadSettings.doesNotFit(
                    "Completing an order (inventory, payments, queue.bookkeeping)",
                    needed,
                    "queue.lease",
                    lease,
                    "Messages would be handed out again while they are worked on.");
        }
        if (inventory.atOnce() < workers || payments.atOnce() < workers) {
            throw BadSettings.outOfRange(
                    "queue.workers",
                    workers,
                    "at most the neighbours' at-once",
                    "Workers would be refused by their own bulkhead.");
        }
        return this;
    }
}
