package dev.nospof.appimages.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A TCP connection on loopback that can be cut and healed. Cut means: nothing is forwarded, nothing is closed, new connections are
 * accepted and stay silent, which is how a network that drops packets looks from the inside.
 */
public final class CutProxy implements AutoCloseable {
    private final ServerSocket door;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "cut-proxy");
        thread.setDaemon(true);
        return thread;
    });
    private final Object line = new Object();
    private boolean cut;

    /** Forwards to the port on loopback from now on. */
    public CutProxy(int target) {
        this.target = target;
        try {
            door = new ServerSocket(0, 256, InetAddress.getLoopbackAddress());
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        threads.execute(this::accept);
    }

    public int port() {
        return door.getLocalPort();
    }

    public void cut() {
        synchronized (line) {
            cut = true;
        }
    }

    /** Goes on. What was under way is closed: no peer waits for packets that long. */
    public void heal() {
        open.forEach(CutProxy::close);
        open.clear();
        synchronized (line) {
            cut = false;
            line.notifyAll();
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket from = door.accept();
                open.add(from);
                threads.execute(() -> join(from));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void join(Socket from) {
        try {
            awaitLine();
            Socket to = new Socket(InetAddress.getLoopbackAddress(), target);
            open.add(to);
            // What is passed on in pieces must not wait for acknowledgements of the last piece: 40 ms that no network
            // adds.
            from.setTcpNoDelay(true);
            to.setTcpNoDelay(true);
            threads.execute(() -> pump(from, to));
            pump(to, from);
        } catch (IOException refused) {
            close(from);
        }
    }

    private void pump(Socket from, Socket to) {
        byte[] buffer = new byte[8192];
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            int length = in.read(buffer);
            while (length >= 0) {
                awaitLine();
                out.write(buffer, 0, length);
                length = in.read(buffer);
            }
        } catch (IOException ended) {
            // One side has gone; the other is told below.
        } finally {
            close(from);
            close(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private void awaitLine() throws IOException {
        synchronized (line) {
            while (cut) {
                try {
                    line.wait();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                    throw new IOException(stopped);
                }
            }
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // That is what was wanted.
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException alreadyGone) {
            // That is what was wanted.
        }
        open.forEach(CutProxy::close);
        threads.shutdownNow();
    }
}
