package dev.nospof.lab.cluster;

import dev.nospof.lab.machine.LabProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;

/** What a client needs to speak to the API server, in one file that can be copied elsewhere. */
final class Kubeconfig {
    private Kubeconfig() {}

    /** Writes one for the holder of this certificate, readable by its owner only. */
    static Path write(Blueprint plan, String certificate, Path file) {
        var text = """
                apiVersion: v1
                kind: Config
                clusters:
                - name: %1$s
                  cluster: {server: "%2$s", certificate-authority-data: %3$s}
                users:
                - name: %4$s
                  user: {client-certificate-data: %5$s, client-key-data: %6$s}
                contexts:
                - name: %1$s
                  context: {cluster: %1$s, user: %4$s}
                current-context: %1$s
                """.formatted(
                        plan.name(),
                        plan.apiServer(),
                        encoded(plan, "ca.crt"),
                        certificate,
                        encoded(plan, certificate + ".crt"),
                        encoded(plan, certificate + ".key"));
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            return Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw LabProblem.unwritable(file, unwritable);
        }
    }

    private static String encoded(Blueprint plan, String file) {
        try {
            return Base64.getEncoder().encodeToString(Files.readAllBytes(plan.certificate(file)));
        } catch (IOException unreadable) {
            throw LabProblem.unwritable(plan.certificate(file), unreadable);
        }
    }
}
