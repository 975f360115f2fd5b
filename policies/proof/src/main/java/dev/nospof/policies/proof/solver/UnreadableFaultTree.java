package dev.nospof.policies.proof.solver;

/** A fault-tree file that cannot be read. The message says what stands there and what to do. */
public final class UnreadableFaultTree extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private UnreadableFaultTree(String message, Throwable cause) {
        super(message, cause);
    }

    private static UnreadableFaultTree because(String what, String wayOut) {
        return new UnreadableFaultTree(
                "Fault tree: " + what + ".\nIt is not solved: a tree that is read in part has other cut sets.\n"
                        + wayOut,
                null);
    }

    static UnreadableFaultTree malformed(Exception cause) {
        return new UnreadableFaultTree(
                "Fault tree: the file is not well-formed XML ("
                        + cause.getMessage().lines().findFirst().orElse("")
                        + ").\nIt is not solved: a tree that is read in part has other cut sets.\nMend the file, or give one in the Open-PSA Model Exchange Format.",
                cause);
    }

    static UnreadableFaultTree documentType() {
        return because(
                "the file has a document type or an entity of its own",
                "Remove it: nothing outside the file is ever read.");
    }

    static UnreadableFaultTree unknownElement(String element, String defining) {
        return because(
                "element '" + element + "'" + (defining.isEmpty() ? "" : " at '" + defining + "'") + " is not known",
                "Use or, and, atleast, not and xor over gates and basic events with a float.");
    }

    static UnreadableFaultTree missing(String element, String attribute) {
        return because("an element '" + element + "' has no " + attribute, "Give it one.");
    }

    static UnreadableFaultTree notANumber(String element, String attribute, String text) {
        return because(
                attribute + " of an element '" + element + "' is '" + text + "', needs to be a number",
                "Write it as a plain number.");
    }

    static UnreadableFaultTree undefined(String gate) {
        return because("gate '" + gate + "' is used but not defined", "Define it, or name a basic event.");
    }

    static UnreadableFaultTree definedTwice(String gate) {
        return because("gate '" + gate + "' is defined twice", "Remove one of the two.");
    }

    static UnreadableFaultTree noTop() {
        return because(
                "there is no gate that no other gate names",
                "Define the gate whose failure is asked about, and use it nowhere.");
    }
}
