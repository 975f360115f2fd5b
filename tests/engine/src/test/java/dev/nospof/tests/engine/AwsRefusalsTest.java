package dev.nospof.tests.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.tests.standin.aws.AwsStandIn;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the real CLI shows of what the stand-in provider refuses, at preview, before anything is made. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AwsRefusalsTest {
    private AwsStandIn aws;
    private RealPulumi pulumi;

    @BeforeAll
    void aStackWithMistakes(@TempDir Path folder) throws IOException {
        aws = AwsStandIn.start();
        pulumi = RealPulumi.project(folder, "guest", AwsGuestProgram.class, aws);
        pulumi.succeed("stack", "init", "dev");
        pulumi.succeed("config", "set", "aws:region", "eu-west-1");
    }

    @AfterAll
    void end() {
        if (aws != null) {
            aws.close();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            unknown-property | there is no property 'quota'; known are contentBasedDeduplication, deduplicationScope
            missing-property | the required property 'vpcId' is missing
            unknown-word     | is 'HTTPP', must be one of HTTP, HTTPS, TCP, TLS, UDP
            too-long-a-name  | which has 33 characters, must be at most 32 characters
            """)
    void isRefused(String mistake, String words) throws IOException {
        var preview = pulumi.run("preview", "--config", "mistake=" + mistake);

        assertThat(preview.exit()).isNotZero();
        assertThat(preview.output()).contains(words);
        assertThat(aws.resources()).isEmpty();
    }
}
