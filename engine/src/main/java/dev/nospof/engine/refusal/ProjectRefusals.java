package dev.nospof.engine.refusal;

import dev.nospof.engine.refusal.NoGraph.Reason;
import java.nio.file.Path;
import java.util.List;

/** What is wrong with a project's files before its program can run. */
public final class ProjectRefusals {
    private ProjectRefusals() {}

    public static NoGraph noProject(Path folder) {
        return NoGraph.because(
                Reason.PROJECT,
                "Folder '" + folder + "' has no Pulumi.yaml.",
                "Without it nobody knows which program to run.",
                "Go to a Pulumi project's folder, or make one with  pulumi new kubernetes-java.");
    }

    public static NoGraph unreadable(Path file, String problem) {
        return NoGraph.because(
                Reason.PROJECT,
                file.getFileName() + " cannot be read: " + problem + ".",
                "What it says would be guesswork.",
                "Correct the file '" + file + "'.");
    }

    public static NoGraph malformed(Path file, String place, String found, String wanted) {
        return NoGraph.because(
                Reason.PROJECT,
                file.getFileName() + ": " + place + " is " + found + ", needs to be " + wanted + ".",
                "The program would not run as Pulumi runs it.",
                "Correct it in '" + file + "'.");
    }

    public static NoGraph notJava(Path file, String runtime) {
        return NoGraph.because(
                Reason.PROJECT,
                file.getFileName() + ": runtime is '" + runtime + "', needs to be 'java'.",
                "Programs in other languages cannot be run here.",
                "Judge a real preview instead:  pulumi preview --json > plan.json, then  nospof prove plan.json.");
    }

    public static NoGraph jarMissing(Path jar, String build) {
        return NoGraph.because(
                Reason.PROJECT,
                "The program's jar '" + jar + "' does not exist.",
                "There is nothing to run.",
                "Build it:  " + build);
    }

    public static NoGraph noJar(Path folder, List<String> candidates, String build) {
        return NoGraph.because(
                Reason.PROJECT,
                candidates.isEmpty()
                        ? "Project folder '" + folder + "' has no jar that can be run."
                        : "Project folder '" + folder + "' has several jars that can be run: "
                                + String.join(", ", candidates) + ".",
                "Pulumi.yaml does not say which jar is the program.",
                "Build one with its dependencies (" + build + ") and name it in Pulumi.yaml:",
                "    runtime:",
                "      name: java",
                "      options:",
                "        binary: target/program.jar");
    }

    public static NoGraph noMainClass(Path jar) {
        return NoGraph.because(
                Reason.PROJECT,
                "The program's jar '" + jar + "' names no main class.",
                "Nobody knows where the program starts.",
                "Have the build write Main-Class into the jar's manifest.");
    }

    public static NoGraph mainClassMissing(String mainClass, List<Path> classPath) {
        return NoGraph.because(
                Reason.PROJECT,
                "Main class " + mainClass + " is not in "
                        + String.join(
                                ", ", classPath.stream().map(Path::toString).toList())
                        + ", or has no public static void main(String[]).",
                "The program cannot start.",
                "Build the jar anew, or correct the main class.");
    }

    public static NoGraph jarUnreadable(Path jar, String problem) {
        return NoGraph.because(
                Reason.PROJECT,
                "The program's jar '" + jar + "' cannot be read: " + problem + ".",
                "There is nothing to run.",
                "Build it anew; a build that was broken off leaves half a file.");
    }

    public static NoGraph unknownEnvironment(Path folder, String environment, List<String> known) {
        return NoGraph.because(
                Reason.CONFIGURATION,
                "Project folder '" + folder + "' has no Pulumi." + environment + ".yaml.",
                "Environment '" + environment + "' has no configuration.",
                (known.isEmpty() ? "There is none yet." : "There are: " + String.join(", ", known) + ".")
                        + " Make one with  pulumi stack init " + environment + ".");
    }

    public static NoGraph wrongPassphrase(Path file) {
        return NoGraph.because(
                Reason.CONFIGURATION,
                file.getFileName() + ": its secrets do not open with the passphrase in PULUMI_CONFIG_PASSPHRASE.",
                "The program would be configured with other values than a deployment.",
                "Set the right passphrase, or unset it: secrets then stay closed and count as unknown text.");
    }

    public static NoGraph brokenSecret(Path file, String key) {
        return NoGraph.because(
                Reason.CONFIGURATION,
                file.getFileName() + ": the secret '" + key
                        + "' is not in the form v1:nonce:ciphertext, or was changed by hand.",
                "It cannot be opened.",
                "Set it again:  pulumi config set --secret " + key + ".");
    }

    public static NoGraph passphraseFile(String file) {
        return NoGraph.because(
                Reason.CONFIGURATION,
                "PULUMI_CONFIG_PASSPHRASE_FILE names '" + file + "', which cannot be read.",
                "Secrets cannot be opened.",
                "Correct the path, or unset the variable: secrets then stay closed and count as unknown text.");
    }
}
