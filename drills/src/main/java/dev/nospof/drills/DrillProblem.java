package dev.nospof.drills;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A drill that can not be held, or not go on: what it is about, the harm, and the way out. One factory a message. */
public final class DrillProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private DrillProblem(String thing, String harm, String wayOut) {
        super(thing + "\n" + harm + "\n" + wayOut);
    }

    private DrillProblem(String thing, String harm, String wayOut, Throwable cause) {
        super(thing + "\n" + harm + "\n" + wayOut, cause);
    }

    public static DrillProblem unreadableKubeconfig(Path file, Exception cause) {
        return new DrillProblem(
                "The kubeconfig " + file + " can not be read: " + cause.getMessage() + ".",
                "It is not known which cluster is meant, and a wrong one could be broken.",
                "Name a kubeconfig that kubectl can use with --kubeconfig.",
                cause);
    }

    public static DrillProblem noAnswer(String address, Exception cause) {
        return new DrillProblem(
                "The API server at " + address + " did not answer: " + cause.getMessage() + ".",
                "What runs there is not known, so nothing can be broken or measured.",
                "Try `kubectl get nodes` with the same kubeconfig, and mend what it says.",
                cause);
    }

    public static DrillProblem notMarked(List<String> namespaces) {
        return new DrillProblem(
                "Namespace " + String.join(", ", namespaces) + " is not marked for drills.",
                "Breaking things where nobody agreed to it is an outage.",
                "If it may be broken: kubectl label namespace " + String.join(" ", namespaces)
                        + " nospof.dev/drills=allowed.");
    }

    public static DrillProblem notSteady(List<String> unrest, Duration waited) {
        return new DrillProblem(
                "The environment was not steady within " + waited.toSeconds() + " s: " + String.join("; ", unrest)
                        + ".",
                "A fault on top of a fault is an outage, and what was measured would say nothing of the fault.",
                "Mend it first; `kubectl get pods -o wide` shows where to look.");
    }

    public static DrillProblem losesAlready(String lost, String why) {
        return new DrillProblem(
                "Before anything was broken, " + lost + " requests were lost: " + why + ".",
                "What a fault costs could not be told from what was lost anyway.",
                "Try the way in by hand, and mend what answers; or lower --rate if it is the load.");
    }

    public static DrillProblem noSuchFault(String name, List<String> known) {
        return new DrillProblem(
                "--faults has '" + name + "', which is no fault.",
                "It would not be drilled, and its row would look as if it had held.",
                "Use some of: " + String.join(", ", known) + ".");
    }

    public static DrillProblem nothingRuns(String environment) {
        return new DrillProblem(
                "The plan " + environment + " has no Deployment and no StatefulSet.",
                "There is nothing to break.",
                "Name the plan of an environment that runs on Kubernetes.");
    }

    public static DrillProblem notDeployed(String workload) {
        return new DrillProblem(
                workload + " stands in the plan and does not run in the cluster.",
                "The proof speaks of something else than what would be drilled.",
                "Deploy the plan first, or name the kubeconfig of the cluster where it runs.");
    }

    public static DrillProblem leftover(Path journal, List<String> mends) {
        return new DrillProblem(
                "An earlier drill left something broken: " + String.join("; ", mends) + " (" + journal + ").",
                "A fault on top of it would be two.",
                "Run `nospof drill --mend` with the same kubeconfig.");
    }

    public static DrillProblem notMended(String what, Exception cause) {
        return new DrillProblem(
                "Could not undo: " + what + ": " + cause.getMessage() + ".",
                "It stays broken. It is still written in the drill's journal.",
                "Mend what hinders it and run `nospof drill --mend`, or undo it by hand.",
                cause);
    }

    public static DrillProblem failed(String fault, String what, String why) {
        return new DrillProblem(
                "Fault " + fault + ": " + what + " could not be broken: " + why + ".",
                "It was not drilled.",
                "Leave it out of --faults, or give the drill what it needs.");
    }

    public static DrillProblem unwritable(Path file, Exception cause) {
        return new DrillProblem(
                file + " can not be written: " + cause.getMessage() + ".",
                "How to undo a fault could not be kept, so nothing is broken.",
                "Make the folder writable, or set XDG_STATE_HOME to one that is.",
                cause);
    }

    public static DrillProblem unreadableJournal(Path file, Exception cause) {
        return new DrillProblem(
                "The journal " + file + " can not be read: " + cause.getMessage() + ".",
                "What an earlier drill left broken is not known.",
                "Look into it, undo by hand what it names, and remove it.",
                cause);
    }

    public static DrillProblem badOption(String option, String value, String needs, String harm) {
        return new DrillProblem(option + " is " + value + ", needs to be " + needs + ".", harm, "Give such a value.");
    }

    public static DrillProblem badPlanFile(Path file, String what) {
        return new DrillProblem(
                file + ": " + what + ".",
                "It is not known what visitors do, so no load would mean anything.",
                "Write 'entry: http://…' and 'journeys: [{name: browse, service: storefront, get: /}]'.");
    }

    public static DrillProblem noEntry() {
        return new DrillProblem(
                "No way in is known: no --entry, and no Service of type LoadBalancer has an address.",
                "Without load nothing is lost and nothing measured.",
                "Give --entry http://HOST:PORT, the address that visitors use.");
    }

    public static DrillProblem noMeans(String means, List<String> known) {
        return new DrillProblem(
                "--by is '" + means + "', which is no way to take nodes away.",
                "No node could be taken away, nor given back.",
                "Use one of: " + String.join(", ", known)
                        + "; or write 'off' and 'on', the commands, into Drill.<env>.yaml.");
    }

    public static DrillProblem noGuardian(String why) {
        return new DrillProblem(
                "The process that undoes everything if this one is killed did not start: " + why + ".",
                "What is broken could stay broken.",
                "Give the machine the memory for a second JVM, and try again.");
    }
}
