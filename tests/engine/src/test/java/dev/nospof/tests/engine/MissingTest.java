package dev.nospof.tests.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class MissingTest {
    @Test
    void skipsTheTestAndSaysWhy() {
        assertThat(Missing.part("There is no etcd.", false))
                .isInstanceOf(TestAbortedException.class)
                .hasMessage("There is no etcd.");
    }

    @Test
    void failsTheTestInCi() {
        assertThat(Missing.part("There is no etcd.", true))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("There is no etcd.");
    }
}
