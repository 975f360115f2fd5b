package dev.nospof.appimages.images;

import java.nio.file.Path;
import java.util.Collection;

/**
 * An image cannot be built. The message has four parts: the thing with its value, the harm, the way out, and who says it. One factory
 * method a message.
 */
public final class BuildFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private BuildFailure(String thing, String harm, String wayOut, Throwable cause) {
        super(thing + "\n" + harm + "\n" + wayOut + "\n[app-images/build]", cause);
    }

    private BuildFailure(String thing, String harm, String wayOut) {
        this(thing, harm, wayOut, null);
    }

    public static BuildFailure programMissing(String program, String neededFor, String debianPackage) {
        return new BuildFailure(
                "'" + program + "' is not on the PATH; it is needed for " + neededFor + ".",
                "No image that needs it is built; images built before stay as they are.",
                "On Debian, as root: apt-get install " + debianPackage + ". Elsewhere, build on a Debian machine.");
    }

    public static BuildFailure programFailed(String command, int exitCode, String lastWords) {
        return new BuildFailure(
                "'" + command + "' ended with exit code " + exitCode + ": "
                        + (lastWords.isBlank() ? "it said nothing" : lastWords),
                "The image is not built; images built before stay as they are.",
                "Do what it asks for and build again; finished steps are kept.");
    }

    public static BuildFailure programTookTooLong(String command, long seconds) {
        return new BuildFailure(
                "'" + command + "' was not done after " + seconds + " s and was ended.",
                "The image is not built; images built before stay as they are.",
                "Check the network and the machine's load, then build again; finished steps are kept.");
    }

    public static BuildFailure unknownImage(String name, Collection<String> known) {
        return new BuildFailure(
                "There is no image '" + name + "'.", "Nothing is built.", "Images: " + String.join(", ", known) + ".");
    }

    public static BuildFailure serviceNotPackaged(String service, Path jar) {
        return new BuildFailure(
                "Image '" + service + "': there is no " + jar + ".",
                "An image without its program would never become ready.",
                "Package it first: mvn -pl app-images/" + service + " -am package (app-images/build does it).");
    }

    public static BuildFailure noJdk(String searched) {
        return new BuildFailure(
                "There is no JDK of version 17 or newer with jlink in " + searched + ".",
                "The images of services hold a Java runtime, and it is linked from a JDK.",
                "Install one, or point JAVA_HOME at it.");
    }

    public static BuildFailure jarTooNew(String service, int jarNeeds, int runtime) {
        return new BuildFailure(
                "Image '" + service + "': its jar needs Java " + jarNeeds + ", the newest JDK found is " + runtime
                        + ".",
                "The service would end at its first class.",
                "Install a JDK " + jarNeeds + " or newer, or compile the service for release " + runtime + ".");
    }

    public static BuildFailure noMainClass(String service, Path jar) {
        return new BuildFailure(
                "Image '" + service + "': the manifest of " + jar + " names no class in it as its Main-Class.",
                "java -jar could not start it.",
                "Let its module name the main.class.");
    }

    public static BuildFailure badProperty(Path file, String key, String value, String expected) {
        return new BuildFailure(
                file + ": " + key + " is '" + value + "', needs " + expected + ".",
                "The image would not be what its module asks for.",
                "Correct the line, or delete it to take the default.");
    }

    public static BuildFailure unknownProperty(Path file, String key, Collection<String> known) {
        return new BuildFailure(
                file + ": there is no property '" + key + "'.",
                "A mistyped property would be ignored without a word.",
                "Properties: " + String.join(", ", known) + ".");
    }

    public static BuildFailure trainingFailed(String service, String lastWords) {
        return new BuildFailure(
                "Image '" + service + "': the service did not come up in its training run: " + lastWords,
                "Without the run there is no class data sharing, and the service would start three times slower.",
                "Let it start and answer its live path without its dependencies, or set train=false in its image.properties.");
    }

    public static BuildFailure libraryMissing(String image, String library, String neededBy) {
        return new BuildFailure(
                "Image '" + image + "': /" + neededBy + " needs " + library + ", which is not in the image.",
                "The program would end as soon as it is started.",
                "Add the Debian package that holds it to the image's recipe, or leave out the program.");
    }

    public static BuildFailure conflict(String path, String first, String second) {
        return new BuildFailure(
                "/" + path + " comes from " + first + " and, with other content, from " + second + ".",
                "Which of them wins would depend on the order of the build.",
                "Leave one of them out in the image's recipe.");
    }

    public static BuildFailure unreadable(Path file, Throwable cause) {
        return new BuildFailure(
                file + " cannot be read or written: " + cause,
                "The image is not built; images built before stay as they are.",
                "Check that the file exists, its permissions and the space left on the disk.",
                cause);
    }

    public static BuildFailure badRegistry(String value) {
        return new BuildFailure(
                "NOSPOF_REGISTRY is '" + value + "', needs HOST[:PORT][/PREFIX].",
                "Nothing is pushed.",
                "Correct it, or unset it to build without a registry.");
    }

    public static BuildFailure pushFailed(String reference, String reason) {
        return new BuildFailure(
                "Pushing " + reference + " failed: " + reason,
                "Pods that refer to it would not start. The image is built and in the output folder.",
                "Check the registry and `docker login`'s credentials for it, then build again; what is there already is not sent twice.");
    }

    public static BuildFailure noRootFileSystem(String why) {
        return new BuildFailure(
                "A training run needs a root file system of its own: " + why,
                "Without the run there is no class data sharing, and the service would start three times slower.",
                "Run as root or with user namespaces allowed, or set train=false in its image.properties.");
    }
}
