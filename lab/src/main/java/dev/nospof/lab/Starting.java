package dev.nospof.lab;

import dev.nospof.lab.cluster.Cluster;
import dev.nospof.lab.cluster.Programs;
import dev.nospof.lab.cluster.Removal;
import dev.nospof.lab.machine.Ledger;
import java.util.function.Consumer;

/** A lab between nothing and ready: whatever interrupts it, an error, Ctrl-C or a polite kill, what was made is removed. */
final class Starting {
    private final LabOptions options;
    private final Ledger ledger;
    private boolean over;

    Starting(LabOptions options, Ledger ledger) {
        this.options = options;
        this.ledger = ledger;
    }

    Lab start(Programs programs, Consumer<String> progress) {
        var whenKilled = new Thread(this::undo, "remove the half-started lab");
        Runtime.getRuntime().addShutdownHook(whenKilled);
        try {
            new Cluster(options.blueprint(), ledger, programs).build(options.images(), options.readiness(), progress);
            new SavedLab(options, programs).write();
            finish();
            return Lab.named(options.name(), options.stateFolder());
        } catch (RuntimeException | Error failed) {
            try {
                undo();
            } catch (RuntimeException notEvenThat) {
                failed.addSuppressed(notEvenThat);
            }
            throw failed;
        } finally {
            forget(whenKilled);
        }
    }

    private synchronized void finish() {
        over = true;
    }

    private synchronized void undo() {
        if (!over) {
            over = true;
            new Removal(options.name(), ledger).removeAll();
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
