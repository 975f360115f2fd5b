package dev.nospof.appimages.base.http;

/** The request may succeed later, unchanged; answered with 503 and a Retry-After. */
public final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unavailable(String message) {
        super(message);
    }

    public Unavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
