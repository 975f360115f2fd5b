package dev.nospof.appimages.payments.provider;

import dev.nospof.appimages.base.integrity.Sealed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Payments, one line each: checksum, key (or a dash), order, cents, reference. A line is on the disk before its payment is answered; a last
 * line cut short by a crash was never answered and is dropped at the next start.
 */
final class Ledger implements AutoCloseable {
    private static final int REFERENCE = 16;

    private final FileChannel file;
    private final Map<String, String> references = new ConcurrentHashMap<>();
    private long payments;

    Ledger(Path path) {
        try {
            long good = readBack(path);
            file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            file.truncate(good);
            file.position(good);
        } catch (IOException unusable) {
            throw new UncheckedIOException("The ledger " + path + " cannot be used.", unusable);
        }
    }

    private long readBack(Path path) throws IOException {
        long good = 0;
        if (!Files.exists(path)) {
            return good;
        }
        for (String line : List.of(Files.readString(path).split("(?<=\n)"))) {
            String[] parts = line.strip().split(" ", 2);
            if (!line.endsWith("\n")
                    || parts.length < 2
                    || !Sealed.sha256(parts[1]).equals(parts[0])) {
                break;
            }
            String[] fields = parts[1].split(" ", -1);
            remember(fields[0], fields[3]);
            good += line.getBytes(StandardCharsets.UTF_8).length;
        }
        return good;
    }

    private void remember(String key, String reference) {
        payments++;
        if (!key.equals("-")) {
            references.put(key, reference);
        }
    }

    /**
     * Pays once for a key; without a key, pays each time it is asked, as providers do. The same key has the same reference in every ledger: the
     * books of several processes are one, when they are read together by key.
     */
    synchronized String pay(Optional<String> key, String order, long cents) {
        Optional<String> before = key.map(references::get);
        if (before.isPresent()) {
            return before.get();
        }
        String reference = "p-"
                + key.map(each -> Sealed.sha256(each).substring(0, REFERENCE))
                        .orElseGet(() -> Long.toString(payments + 1));
        String entry = "%s %s %d %s".formatted(key.orElse("-"), order, cents, reference);
        try {
            file.write(ByteBuffer.wrap((Sealed.sha256(entry) + " " + entry + "\n").getBytes(StandardCharsets.UTF_8)));
            file.force(false);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
        remember(key.orElse("-"), reference);
        return reference;
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }
}
