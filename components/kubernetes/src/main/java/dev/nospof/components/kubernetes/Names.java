package dev.nospof.components.kubernetes;

import dev.nospof.components.model.UnsafeArgs;
import java.util.regex.Pattern;

/** What Kubernetes accepts as the name of a service or a namespace, and as a port. */
public final class Names {
    private static final Pattern LABEL = Pattern.compile("[a-z]([-a-z0-9]*[a-z0-9])?");

    /** 63, the length of a DNS label, less the 17 characters that tell a Deployment's pods apart. */
    private static final int LONGEST = 46;

    private Names() {}

    /**
     * The name, if a Service, its pods and their host names can bear it.
     *
     * @throws UnsafeArgs if not
     */
    public static String check(String name) {
        if (!LABEL.matcher(name).matches()) {
            throw notALabel(name);
        }
        if (name.length() > LONGEST) {
            throw tooLong(name);
        }
        return name;
    }

    /**
     * The namespace, if it can be one.
     *
     * @throws UnsafeArgs if not
     */
    public static String checkNamespace(String namespace) {
        if (namespace.length() > 63 || !LABEL.matcher(namespace).matches()) {
            throw badNamespace(namespace);
        }
        return namespace;
    }

    /**
     * The port, if it is one.
     *
     * @param thing whose it is
     * @throws UnsafeArgs if not
     */
    public static int checkPort(String thing, int port) {
        if (port < 1 || port > 65_535) {
            throw badPort(thing, port);
        }
        return port;
    }

    private static UnsafeArgs notALabel(String name) {
        return UnsafeArgs.because(
                "Service name",
                "'" + name + "' is not a DNS label as RFC 1123 and Kubernetes Services want it",
                "The API server would refuse the Service, after other objects of it were created.",
                "Use lower-case letters, digits and dashes; begin with a letter, end with a letter or digit.");
    }

    private static UnsafeArgs tooLong(String name) {
        return UnsafeArgs.because(
                "Service name",
                "'" + name + "' has " + name.length() + " characters, needs at most " + LONGEST,
                "Host names of its pods would be cut at 63, and pods of different services could no longer be told apart.",
                "Choose a shorter name.");
    }

    private static UnsafeArgs badNamespace(String namespace) {
        return UnsafeArgs.because(
                "Namespace",
                "'" + namespace + "' is not a DNS label of at most 63 characters that begins with a letter",
                "The API server would refuse every object of the service.",
                "Use lower-case letters, digits and dashes.");
    }

    private static UnsafeArgs badPort(String thing, int port) {
        return UnsafeArgs.because(
                thing,
                "port is " + port + ", needs to be 1 to 65535",
                "The API server would refuse the Service, after other objects of it were created.",
                "Set port to the TCP port that the container listens on.");
    }
}
