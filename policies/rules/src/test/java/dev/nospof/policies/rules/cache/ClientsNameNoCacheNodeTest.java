package dev.nospof.policies.rules.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientsNameNoCacheNodeTest {
    private static final String HOST = "environment.variables.SESSIONS_HOST";
    private final ClientsNameNoCacheNode rule = new ClientsNameNoCacheNode();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "master.sessions.abcdef.euw1.cache.amazonaws.com",
                "replica.sessions.abcdef.euw1.cache.amazonaws.com:6379",
                "rediss://clustercfg.sessions.abcdef.euw1.cache.amazonaws.com:6379/0",
                "sessions.abcdef.ng.0001.euw1.cache.amazonaws.com"
            })
    void holdsForAddressesThatFollow(String address) {
        assertThat(Sample.goodCache().setOf("web", HOST, address).verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sessions-001.sessions.abcdef.euw1.cache.amazonaws.com",
                "sessions-001.abcdef.0001.euw1.cache.amazonaws.com",
                "sessions-0001-002.sessions.abcdef.euw1.cache.amazonaws.com"
            })
    void breaksForThoseOfNodes(String address) {
        assertThat(Sample.goodCache()
                        .setOf("web", HOST, "rediss://" + address + ":6379")
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "lambda Function web",
                        "It connects to the node " + address
                                + ", which refuses writes as soon as another one is promoted",
                        "Give it the primary endpoint, the reader endpoint, or the configuration endpoint"));
    }

    @Test
    void saysNothingOfWhoUsesNoCache() {
        assertThat(Sample.goodCache().setOf("web", HOST, "cache.example.com").judgedBy(rule))
                .isEmpty();
    }
}
