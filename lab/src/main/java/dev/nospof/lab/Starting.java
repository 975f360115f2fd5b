package dev.nospof.lab;

import dev.nospof.lab.cluster.Cluster;
import dev.nospof.lab.cluster.Programs;
import dev.nospof.lab.cluster.Removal;
import dev.nospof.lab.machine.Ledger;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A lab between nothing and ready: whatever interrupts it, an error, Ctrl-C or a polite kill, what was made is removed. */
final class Starting {
    private static final int SECONDS_TO_CLEAN_UP = 90;

    private final LabOptions options;
    private final Ledger ledger;
    private final CountDownLatch over = new CountDownLatch(1);

    Starting(LabOptions options, Ledger ledger) {
        this.options = options;
        this.ledger = ledger;
    }

    Lab start(Programs cached, Consumer<String> progress) {
        var starter = Thread.currentThread();
        var whenKilled = new Thread(() -> interruptAndWait(starter), "removes the half-started lab");
        Runtime.getRuntime().addShutdownHook(whenKilled);
        try {
            var programs = cached.keptIn(options.folder().resolve("programs"));
            new Cluster(options.blueprint(), ledger, programs).build(options.images(), options.readiness(), progress);
            new SavedLab(options, programs).write();
            return Lab.named(options.name(), options.stateFolder());
        } catch (RuntimeException | Error failed) {
            undo(failed);
            throw failed;
        } finally {
            over.countDown();
            forget(whenKilled);
        }
    }

    /** The machine waits for this before it ends the program, and this waits for the starter: it knows best what it was doing. */
    private void interruptAndWait(Thread starter) {
        starter.interrupt();
        try {
            if (!over.await(SECONDS_TO_CLEAN_UP, TimeUnit.SECONDS)) {
                System.err.println("lab " + options.name() + " is not removed yet: run `nospof lab down --name "
                        + options.name() + "`");
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    private void undo(Throwable failed) {
        if (options.keepRemains()) {
            return;
        }
        boolean interrupted = Thread.interrupted();
        try {
            new Removal(options.name(), ledger).removeAll();
        } catch (RuntimeException notEvenThat) {
            failed.addSuppressed(notEvenThat);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // The hook is running, or has run.
        }
    }
}
