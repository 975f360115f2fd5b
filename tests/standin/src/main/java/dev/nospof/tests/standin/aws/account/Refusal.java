package dev.nospof.tests.standin.aws.account;

/** What AWS would say no to when it is asked to do it. The message begins with AWS's own error code. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    public Refusal(String code, String words) {
        super(code + ": " + words);
        this.code = code;
    }

    /** {@code DependencyViolation}. */
    public String code() {
        return code;
    }
}
