package dev.nospof.drills;

/** One blow could not be struck, for a reason of its own; the drill goes on with the others. */
final class BlowFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BlowFailed(Throwable cause) {
        super(String.valueOf(cause.getMessage()), cause);
    }
}
