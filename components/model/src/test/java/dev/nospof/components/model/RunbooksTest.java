package dev.nospof.components.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RunbooksTest {
    @Test
    void leadToThePageOfAnAlert() {
        assertThat(Runbooks.DEFAULT.page("queue-late")).isEqualTo("https://nospof.dev/runbooks/queue-late");
    }

    @Test
    void refuseAFolderInWhichNoPageWouldBeFound() {
        assertThatThrownBy(() -> new Runbooks("https://wiki.example.org/runbooks"))
                .isInstanceOf(UnsafeArgs.class)
                .hasMessage("""
                        Runbooks: runbooks is 'https://wiki.example.org/runbooks', needs to be a URL that ends with a slash.
                        Whoever is woken by an alert would find no page.
                        Give the folder in which your runbooks are, such as 'https://wiki.example.org/runbooks/'.""");
    }
}
