package dev.nospof.policies.rules;

/** A waivers file that says too little to waive anything. */
public final class UnacceptableWaiver extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private UnacceptableWaiver(String wrong, String harm, String wayOut) {
        super(wrong + "\n" + harm + "\n" + wayOut + "\n[META-06]", null, false, false);
    }

    static UnacceptableWaiver partMissing(String file, String waiver, String part) {
        return new UnacceptableWaiver(
                "Waivers in '" + file + "': " + waiver + " has no " + part + ".",
                "Nobody could tell later what it waives, why, or when to stop.",
                "Give each waiver a rule, an object (or \"*\"), a reason and a last day (until).");
    }

    static UnacceptableWaiver notADay(String file, String waiver, String until) {
        return new UnacceptableWaiver(
                "Waivers in '" + file + "': " + waiver + ".until is '" + until + "', needs to be a day.",
                "A waiver without an end is a rule deleted.",
                "Write the last day as 2027-03-01.");
    }

    static UnacceptableWaiver malformed(String file, String problem) {
        return new UnacceptableWaiver(
                "Waivers in '" + file + "': " + problem + ".",
                "None of them can be taken into account.",
                "Write a list under 'waivers', each with rule, object, reason and until as text.");
    }
}
