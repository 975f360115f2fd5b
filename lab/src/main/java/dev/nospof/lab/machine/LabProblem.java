package dev.nospof.lab.machine;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Why a lab cannot be had, or not be kept: the thing and its value, the harm, the way out. A command that meets it ends with exit code 2. */
public final class LabProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String thing;
    private final String harm;
    private final String wayOut;

    private LabProblem(String id, String thing, String harm, String wayOut) {
        super(String.join(System.lineSeparator(), thing, harm, wayOut, "[lab/" + id + "]"));
        this.thing = thing;
        this.harm = harm;
        this.wayOut = wayOut;
    }

    /** What is wrong, with its value. */
    public String thing() {
        return thing;
    }

    public String harm() {
        return harm;
    }

    public String wayOut() {
        return wayOut;
    }

    public static LabProblem notLinux(String system) {
        return new LabProblem(
                "not-linux",
                "This machine runs " + system + ", a lab needs Linux.",
                "Its nodes are made of Linux network namespaces and control groups; nothing was started.",
                "Run it on a Linux machine or in a Linux virtual machine, as root.");
    }

    public static LabProblem notRoot(String user) {
        return new LabProblem(
                "not-root",
                "The user is '" + user + "', a lab needs root.",
                "Namespaces, mounts and control groups cannot be made without it; nothing was started.",
                "Run the same command with sudo.");
    }

    public static LabProblem missingPrograms(List<String> programs, List<String> debianPackages) {
        return new LabProblem(
                "missing-programs",
                "Not on the PATH: " + String.join(", ", programs) + ".",
                "A lab runs them; nothing was started.",
                "On Debian and Ubuntu: apt-get install " + String.join(" ", debianPackages)
                        + ". Elsewhere install what holds them your system's way.");
    }

    public static LabProblem missingKernelFeature(String feature) {
        return new LabProblem(
                "missing-kernel-feature",
                "The kernel offers no " + feature + ".",
                "Nodes cannot run containers without it; nothing was started.",
                "Load its module, or use a machine whose kernel has it; inside a container it is often withheld: use the machine itself.");
    }

    public static LabProblem foreign(String what, String name, String lab) {
        return new LabProblem(
                "foreign-" + what.replace(' ', '-'),
                "A " + what + " '" + name + "' exists, and lab '" + lab + "' did not make it.",
                "Using it would break whatever it belongs to; nothing was started.",
                "Give the lab another name (--name), or remove it yourself if nobody needs it.");
    }

    public static LabProblem takenSubnet(String role, Subnet wanted, String route) {
        return new LabProblem(
                "taken-subnet",
                "The " + role + " subnet " + wanted + " overlaps with this machine's route '" + route + "'.",
                "The machine would lose its way to one of them; nothing was started.",
                "Give the lab another subnet (--" + role + "-subnet).");
    }

    public static LabProblem noFreeSubnets(String lab) {
        return new LabProblem(
                "no-free-subnets",
                "Routes of this machine lead into every range that lab '" + lab + "' could have chosen.",
                "It would have no address of its own; nothing was started.",
                "Give it three that you know to be free (--node-subnet, --pod-subnet, --service-subnet).");
    }

    public static LabProblem badOption(String option, String value, String harm, String wayOut) {
        return new LabProblem("bad-option", "Option " + option + " is '" + value + "'.", harm, wayOut);
    }

    public static LabProblem remains(String lab, Path state) {
        return new LabProblem(
                "remains",
                "Lab '" + lab + "' is there already, stopped, half-started or with other options (" + state + ").",
                "A second one would get in its way; nothing was started.",
                "End it first: nospof lab down --name " + lab + ".");
    }

    public static LabProblem busy(String lab) {
        return new LabProblem(
                "busy",
                "Another command is starting or ending lab '" + lab + "' right now.",
                "Two at once would undo each other's work; nothing was done.",
                "Wait until it has finished.");
    }

    public static LabProblem notUp(String lab, Path state) {
        return new LabProblem(
                "not-up",
                "There is no lab '" + lab + "' (" + state + " does not exist).",
                "There is nothing to work on.",
                "Start it: nospof lab up --name " + lab + ".");
    }

    public static LabProblem noSuch(String what, String name, List<String> known) {
        return new LabProblem(
                "no-such-" + what.replace(' ', '-'),
                "The lab has no " + what + " '" + name + "'.",
                "Nothing was failed and nothing was mended.",
                "Name one of: " + String.join(", ", known) + ".");
    }

    public static LabProblem notBalanced(String service, String why, String wayOut) {
        return new LabProblem(
                "not-balanced",
                "Service " + service + " is of type LoadBalancer, and its " + why + ".",
                "The lab's load balancer cannot lead anybody to it; no Service's address was changed.",
                wayOut + ", or another type of Service.");
    }

    public static LabProblem noAddressLeft(String service, Subnet subnet) {
        return new LabProblem(
                "no-address-left",
                "Service " + service + " is of type LoadBalancer, and no address of " + subnet + " is left for it.",
                "It could not be reached; no Service's address was changed.",
                "Start the lab with a larger subnet (--node-subnet), or balance fewer Services.");
    }

    public static LabProblem lowDisk(Path folder, long freeMebibytes, long neededMebibytes) {
        return new LabProblem(
                "low-disk",
                folder + " has " + freeMebibytes + " MiB left, a lab needs " + neededMebibytes + ".",
                "Images would not fit, and a node short of disk gives up its pods; nothing was started.",
                "Make room, or keep the lab in a larger place (--state).");
    }

    public static LabProblem noTools(Path from) {
        return new LabProblem(
                "no-tools",
                "No folder above " + from + " holds tools/build.",
                "It builds the Kubernetes programs that a lab runs; nothing was started.",
                "Work inside nospof's own folder, or name that folder in NOSPOF_HOME.");
    }

    public static LabProblem notBuilt(String part, String words) {
        return new LabProblem(
                "not-built",
                "tools/build " + part + " failed: " + words,
                "The programs that a lab runs are not there; nothing was started.",
                "Mend what it names (often Go, or the network that Go fetches modules over) and try again.");
    }

    public static LabProblem commandFailed(String command, String outcome, String words) {
        return new LabProblem(
                "command-failed",
                "`" + command + "` " + outcome + (words.isBlank() ? "." : ": " + words.strip()),
                "What the lab needed from it is not there.",
                "If the words do not help, run it by hand as root; `nospof lab down` removes what is left.");
    }

    public static LabProblem ended(String program, Path log, String lastWords) {
        return new LabProblem(
                "ended",
                "The lab's " + program + " ended soon after its start"
                        + (lastWords.isBlank() ? "." : ": " + lastWords.strip()),
                "The cluster cannot run without it.",
                "Its log was " + log + "; run `up --keep` to look at the remains, then `down`.");
    }

    public static LabProblem late(String what, Duration waited, String lastWords) {
        return new LabProblem(
                "late",
                "After " + waited.toSeconds() + " s still not: " + what
                        + (lastWords.isBlank() ? "." : " (" + lastWords.strip() + ")."),
                "The cluster is of no use so.",
                "Give the machine more processor or memory, or look at the logs: `up --keep` leaves the remains, then `down`.");
    }

    public static LabProblem leftBehind(String lab, List<String> things) {
        return new LabProblem(
                "left-behind",
                "Lab '" + lab + "' could not be removed whole; still there: " + String.join(", ", things) + ".",
                "They hold memory and names until they are gone.",
                "Run `nospof lab down --name " + lab
                        + "` again; what the kernel holds fast goes with a restart of the machine.");
    }

    public static LabProblem unwritable(Path file, IOException cause) {
        return new LabProblem(
                "unwritable",
                file + " cannot be read or written: " + cause.getMessage() + ".",
                "The lab cannot keep track of what it started.",
                "Make room or mend the permissions, or name another folder (--state).");
    }
}
