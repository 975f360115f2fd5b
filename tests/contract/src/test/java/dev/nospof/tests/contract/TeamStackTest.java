package dev.nospof.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.engine.EmbeddedEngine;
import dev.nospof.engine.project.PulumiProject;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.proof.Proof;
import dev.nospof.policies.rules.Judgement.Outcome;
import dev.nospof.policies.rules.Rulebook;
import dev.nospof.policies.rules.Site;
import dev.nospof.tests.testkit.ProgramFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What a team gets that has a VPC and a cluster already. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TeamStackTest {
    private ResourceGraph graph;

    @BeforeAll
    void run(@TempDir Path folder) throws Exception {
        var project = ProgramFolder.with(folder, TeamStack.class)
                .environment(
                        "prod",
                        Map.of(
                                "shop:vpc", "vpc-0123456789abcdef0",
                                "shop:kubeconfig", "{}",
                                "shop:alarms", "arn:aws:sns:eu-west-1:123456789012:people"));
        graph = new EmbeddedEngine()
                .run(PulumiProject.read(project.folder()).request("prod"))
                .graph();
    }

    @Test
    void keepsEveryRule() {
        assertThat(Rulebook.standard().judge(graph, Site.standard(LocalDate.of(2026, 11, 21))).stream()
                        .filter(j -> j.outcome() != Outcome.HOLDS)
                        .map(j -> List.of(j.rule().id(), j.subject().name(), j.verdict())))
                .isEmpty();
    }

    @Test
    void isProvenFromThePodsDownToTheDatabase() {
        var proof = Proof.of(graph);

        assertThat(proof.matrix().services()).containsExactly("bookings");
        assertThat(proof.matrix().at("any zone", "bookings").inShort()).startsWith("heals");
        assertThat(proof.matrix().at("any database instance", "bookings").inShort())
                .startsWith("heals");
        assertThat(proof.singlePointsOfFailure()).isEmpty();
        assertThat(proof.undecided()).isEmpty();
    }

    @Test
    void makesNothingThatIsThereAlready() {
        assertThat(graph.resources())
                .extracting(Resource::type)
                .doesNotContain("aws:ec2/vpc:Vpc", "aws:eks/cluster:Cluster", "aws:ec2/natGateway:NatGateway");
        assertThat(graph.ofType("kubernetes:apps/v1:Deployment"))
                .singleElement()
                .satisfies(pods -> assertThat(pods.provider().orElseThrow()).contains("team"));
    }

    @Test
    void isTheOneThatTheGuideShows() throws IOException {
        var guide = Files.readString(Path.of("../../docs/guides/your-own-stack.md"));
        var shown = guide.substring(guide.indexOf("```java\n") + "```java\n".length(), guide.indexOf("\n```\n"));
        var program = Files.readString(
                Path.of("src/test/java/" + TeamStack.class.getName().replace('.', '/') + ".java"));

        assertThat(inWords(program)).contains(inWords(shown));
    }

    private static String inWords(String code) {
        return code.replaceAll("\\s+", "");
    }
}
