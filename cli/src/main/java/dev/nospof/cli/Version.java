package dev.nospof.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version in the jar's manifest; {@code development} when run from class files. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {
            "nospof "
                    + Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                            .orElse("development")
        };
    }
}
