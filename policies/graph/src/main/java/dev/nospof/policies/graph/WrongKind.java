package dev.nospof.policies.graph;

/** A property holds another kind of value than its place allows: {@code replicas: "three"}. */
public final class WrongKind extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String path;

    WrongKind(String path, Value value, String wanted) {
        super(path + " is " + value.kind() + shown(value) + ", needs to be " + wanted, null, false, false);
        this.path = path;
    }

    /** For a field whose kind is right and whose form is not: text that should have been a percentage. */
    public static WrongKind at(Field field, String wanted) {
        return new WrongKind(field.path(), field.value(), wanted);
    }

    /** The property in question: {@code spec.replicas}. */
    public String path() {
        return path;
    }

    private static String shown(Value value) {
        if (value instanceof Value.Text text) {
            return " '" + text.text() + "'";
        }
        return value instanceof Value.Numeric number ? " " + number.number().toPlainString() : "";
    }
}
