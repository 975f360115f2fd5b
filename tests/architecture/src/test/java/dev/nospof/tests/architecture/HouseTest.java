package dev.nospof.tests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What this house promises of its files: small, named for what they do, with a page where a newcomer looks for one. */
class HouseTest {
    private static final Path HOUSE = Path.of("../..").toAbsolutePath().normalize();
    private static final List<String> NAMES_THAT_SAY_NOTHING =
            List.of("Manager", "Helper", "Util", "Utils", "Impl", "Base", "Common");

    /** The target of a Markdown link, without its fragment. */
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]*)[^)]*\\)");

    private static List<Path> sources;

    @BeforeAll
    static void findSources() throws IOException {
        try (Stream<Path> files = Files.walk(HOUSE)) {
            sources = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .sorted()
                    .toList();
        }
        assertThat(sources).hasSizeGreaterThan(50);
    }

    @Test
    void noFileNeedsATableOfContents() {
        assertThat(sources.stream().filter(file -> lines(file).size() > 400)).isEmpty();
    }

    @Test
    void everyNameSaysSomething() {
        assertThat(sources.stream()
                        .filter(file -> NAMES_THAT_SAY_NOTHING.stream().anyMatch(word -> file.getFileName()
                                .toString()
                                .replace(".java", "")
                                .endsWith(word))))
                .isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        var packages = sources.stream()
                .filter(file -> file.toString().contains("/src/main/"))
                .map(Path::getParent)
                .distinct();
        assertThat(packages.filter(folder -> !Files.exists(folder.resolve("package-info.java"))))
                .isEmpty();
    }

    @Test
    void everyRoomHasAShortReadme() {
        var rooms = Stream.of(
                        "components",
                        "components/model",
                        "components/kubernetes",
                        "components/aws",
                        "policies",
                        "policies/graph",
                        "policies/proof",
                        "policies/rules",
                        "policies/pack",
                        "engine",
                        "drills",
                        "cli",
                        "stacks",
                        "app-images",
                        "app-images/base",
                        "app-images/testkit",
                        "app-images/inventory",
                        "app-images/payments",
                        "app-images/orders",
                        "app-images/storefront",
                        "app-images/zookeeper",
                        "app-images/images",
                        "tests",
                        "tests/testkit",
                        "tests/standin",
                        "tests/contract",
                        "tests/architecture",
                        "tests/engine",
                        "tests/benchmarks",
                        "tests/cluster",
                        "tests/chaos",
                        "lab",
                        "tools",
                        "docs")
                .map(room -> HOUSE.resolve(room).resolve("README.md"));
        assertThat(rooms.filter(page -> !Files.exists(page) || lines(page).size() > 20))
                .isEmpty();
    }

    @Test
    void noTestIsSwitchedOffAndNothingIsLeftForLater() {
        Predicate<Path> unfinished = file -> lines(file).stream()
                .anyMatch(line ->
                        line.contains("@Disabled" + "(") || line.contains("TO" + "DO") || line.contains("FIX" + "ME"));
        assertThat(sources.stream().filter(unfinished)).isEmpty();
    }

    @Test
    void everyLinkOfAPageLeadsSomewhere() throws IOException {
        var dead = new ArrayList<String>();
        try (Stream<Path> files = Files.walk(HOUSE)) {
            files.filter(file ->
                            file.toString().endsWith(".md") && !file.toString().contains("/target/"))
                    .forEach(page -> LINK.matcher(String.join("\n", lines(page)))
                            .results()
                            .map(link -> link.group(1))
                            .filter(link -> !link.contains("://") && !link.isEmpty())
                            .filter(link -> !Files.exists(page.resolveSibling(link)))
                            .forEach(link -> dead.add(HOUSE.relativize(page) + " -> " + link)));
        }
        assertThat(dead).isEmpty();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new AssertionError(file + " can not be read", unreadable);
        }
    }
}
