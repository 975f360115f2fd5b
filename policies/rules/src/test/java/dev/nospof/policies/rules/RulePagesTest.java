package dev.nospof.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule's record, test and page share one stem, and say the same. */
class RulePagesTest {
    private static final Path ROOT = Path.of("../..");
    private static final Path PAGES = ROOT.resolve("docs/rules");

    static List<Rule> rules() {
        return Rulebook.standard().rules();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void existAndSayWhatTheRuleSays(Rule rule) throws IOException {
        var page = Files.readString(ROOT.resolve(rule.page()));

        assertThat(page)
                .startsWith("# " + rule.id() + " " + rule.stem() + "\n\n" + rule.promise() + "\n")
                .contains("\nSeverity: " + rule.severity().name().toLowerCase(Locale.ROOT) + ".\n")
                .containsSubsequence(
                        "\n## Avoid\n", "\n## Prefer\n", "\n## Why\n", "\n## Configuration\n", "\n## When to waive\n");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void areLinkedFromTheIndex(Rule rule) throws IOException {
        assertThat(Files.readString(PAGES.resolve("README.md")))
                .contains("| [" + rule.id() + "](" + rule.stem() + ".md) |")
                .contains(rule.promise());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void belongToATestedRule(Rule rule) {
        var test = Path.of("src/test/java", rule.getClass().getName().replace('.', '/') + "Test.java");

        assertThat(test).exists();
    }

    @Test
    void areNoneWithoutARule() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            var pages = files.map(file -> file.getFileName().toString()).filter(name -> !name.equals("README.md"));

            assertThat(pages)
                    .containsExactlyInAnyOrderElementsOf(
                            rules().stream().map(rule -> rule.stem() + ".md").toList());
        }
    }

    @Test
    void areOfEveryRecordThatIsARule() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/nospof/policies/rules"))) {
            var records = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(RulePagesTest::declaresAnId)
                    .map(file -> file.getFileName().toString().replace(".java", ""));

            assertThat(records)
                    .containsExactlyInAnyOrderElementsOf(rules().stream()
                            .map(rule -> rule.getClass().getSimpleName())
                            .toList());
        }
    }

    private static boolean declaresAnId(Path file) {
        try {
            return Files.readString(file).contains("public String id() {");
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
