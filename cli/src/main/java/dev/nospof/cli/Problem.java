package dev.nospof.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Something that the person at the keyboard can mend: named, with its harm and the way out. Ends the command with exit code 2. */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Problem(String thing, String harm, String wayOut) {
        super(thing + "\n" + harm + "\n" + wayOut);
    }

    static Problem noEnvironments(Path folder) {
        return new Problem(
                "No Pulumi.<env>.yaml stands in " + folder + ".",
                "Without an environment there is nothing to preview.",
                "Add one, as `pulumi stack init prod` does, or go to the project's folder with -C.");
    }

    static Problem noSuchEnvironment(String environment, List<String> known) {
        return new Problem(
                "Environment '" + environment + "' has no Pulumi." + environment + ".yaml.",
                "Its configuration is not known, so its plan is not either.",
                "Name one of: " + String.join(", ", known) + ".");
    }

    static Problem badZones(int zones) {
        return new Problem(
                "--zones is " + zones + ", needs to be from 1 to 99.",
                "Without a zone there is no place for a pod, and nothing to prove.",
                "Give the number of availability zones that the environment has, 3 by default.");
    }

    static Problem badTolerance(String option, String tolerance, String otherwise) {
        return new Problem(
                option + " is '" + tolerance + "', needs to be a time such as 90s or 2m.",
                "It decides which outages count, so nothing could be claimed.",
                "Give the longest time that callers can wait, " + otherwise + " by default.");
    }

    static Problem badOrder(int order) {
        return new Problem(
                "--order is " + order + ", needs to be from 1 to 6.",
                "A cut set has one loss or more; of more than six at once there are too many to read.",
                "Use 2 for single losses and pairs, the default.");
    }

    static Problem notOnePlan(String option, int plans) {
        return new Problem(
                option + " needs one plan, and there are " + plans + ".",
                "It would not be clear which of them is meant.",
                "Name one plan, or one environment with -e.");
    }

    public static Problem unreadable(Path file, java.io.IOException cause) {
        return new Problem(
                file + " can not be read: " + cause.getMessage() + ".",
                "Nothing was worked out.",
                "Name a file that is there and may be read.");
    }

    static Problem unreadableTree(Path file, IllegalArgumentException cause) {
        return inThreeLines(file + ": ", cause, "Fault tree: ");
    }

    static Problem badPriors(Path file, RuntimeException cause) {
        return badFigures(
                file,
                cause,
                "The figure would be used nowhere, and the default in its place.",
                "Write 'node: {low: 0.0001, high: 0.001, source: our own machines}'.");
    }

    static Problem badPrices(Path file, RuntimeException cause) {
        return badFigures(
                file,
                cause,
                "What costs it would be added up wrongly.",
                "Write 'prices: {nat-gateway: {usd: 0.045, per: hour}}'.");
    }

    /** What the reader said, where it said all of it; its first line otherwise. */
    private static Problem badFigures(Path file, RuntimeException cause, String harm, String out) {
        var lines = cause.getMessage().lines().toList();
        return lines.size() >= 3 ? inThreeLines(cause) : new Problem(file + ": " + lines.get(0), harm, out);
    }

    static Problem twoThingsToDeploy(Path manifests) {
        return new Problem(
                "Both --env and --manifests " + manifests + " are given.",
                "Which of them is meant to be in the lab is not clear; nothing was started.",
                "Give one of them; both can be deployed one after the other.");
    }

    /** Pods name images that are in no archive. {@code missing}: each image as they name it, and the first object that does. */
    public static Problem missingImages(SortedMap<String, String> missing, List<Path> folders) {
        var users = missing.entrySet().stream()
                .map(image -> "image '" + image.getKey() + "' of " + image.getValue())
                .toList();
        var names = missing.keySet().stream()
                .map(image -> image.substring(image.lastIndexOf('/') + 1))
                .map(image -> image.replaceFirst("[:@].*", ""))
                .distinct()
                .toList();
        return new Problem(
                "No archive in " + folders.stream().map(Path::toString).collect(Collectors.joining(", ")) + " holds "
                        + String.join(", ", users) + ".",
                "A lab reaches no registry, so these pods would never start; nothing was deployed.",
                "Build what is the shop's with app-images/build " + String.join(" ", names)
                        + "; of others name the folder of their archives with --images.");
    }

    /** What some other room has said already, in three lines: the thing, the harm, the way out. */
    static Problem inThreeLines(RuntimeException cause) {
        return inThreeLines("", cause, "");
    }

    private static Problem inThreeLines(String where, RuntimeException cause, String dropped) {
        var lines = cause.getMessage().lines().toList();
        var thing = lines.get(0).startsWith(dropped) ? lines.get(0).substring(dropped.length()) : lines.get(0);
        return new Problem(where + thing, lines.get(1), lines.get(2));
    }

    /** A manifest would hold a value that only deployment, or only the holder of a secret, can know. */
    public static Problem notRenderable(String object, String path, String why) {
        return new Problem(
                object + ": " + path + " " + why + ".",
                "A manifest in a repository would hold a wrong value, or show a secret.",
                "Give " + path + " a plain value, or deploy this object with `pulumi up` instead.");
    }

    public static Problem nothingToRender(String stack) {
        return new Problem(
                "Stack '" + stack + "' has no Kubernetes objects.",
                "There is nothing to write.",
                "Render an environment that has some.");
    }

    public static Problem foreignFile(Path file) {
        return new Problem(
                file + " exists and was not rendered by nospof.",
                "Writing there would overwrite somebody's work.",
                "Render into another folder, or move the file away.");
    }

    /** The file system said no. */
    public static Problem unwritable(Path file, java.io.IOException cause) {
        return new Problem(
                file + " can not be written: " + cause.getMessage() + ".",
                "The result would be lost. What stood there before is unchanged.",
                "Make the folder writable, or name another.");
    }
}
