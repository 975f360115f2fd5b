package dev.nospof.tests.engine;

/** A program that starts an API server, says where its folder is, and waits to be killed. */
public final class HoldsAnApiServer {
    private HoldsAnApiServer() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.out.println(RealApiServer.start().kubeconfig());
        Thread.currentThread().join();
    }
}
