package dev.nospof.appimages.base.http;

/** The caller's request can never succeed as it is; answered with 400 and this message. */
public final class BadRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BadRequest(String message) {
        super(message);
    }
}
