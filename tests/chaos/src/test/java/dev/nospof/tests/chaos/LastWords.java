package dev.nospof.tests.chaos;

import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Says with a failure what the shop's services logged last: their folder is gone when somebody comes to look. */
record LastWords(Supplier<Shop> shop) implements TestExecutionExceptionHandler {
    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failed) {
        String said = shop.get().processes().stream()
                .map(dev.nospof.appimages.testkit.ServiceProcess::lastWords)
                .collect(Collectors.joining("\n"));
        throw new AssertionError(failed.getMessage() + "\n" + said, failed);
    }
}
