package dev.nospof.appimages.images.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClassSharingTest {
    private static final List<String> JDKS = List.of("# a note", "java/lang/Object", "java/util/concurrent/TimeUnit");

    @Test
    void makesOneListOfTwoRunsWhoseThreadsWaitedForDifferentThings() {
        List<String> one = List.of(
                "# of the first run",
                "java/lang/Object id: 0",
                "java/util/concurrent/locks/AbstractQueuedSynchronizer$SharedNode id: 1",
                "dev/nospof/Shop id: 2",
                "@cp dev/nospof/Shop 1 2",
                "@lambda-proxy dev/nospof/Shop run ()Ljava/lang/Runnable;");
        List<String> other = List.of(
                "dev/nospof/Shop id: 0",
                "@cp dev/nospof/Shop 1 2 9",
                "@lambda-proxy dev/nospof/Shop run ()Ljava/lang/Runnable;",
                "java/lang/Object id: 1",
                "java/util/concurrent/TimeUnit id: 2");
        assertThat(ClassSharing.settled(one, JDKS))
                .isEqualTo(ClassSharing.settled(other, JDKS))
                .containsExactly(
                        "@lambda-proxy dev/nospof/Shop run ()Ljava/lang/Runnable;",
                        "dev/nospof/Shop",
                        "java/lang/Object",
                        "java/util/concurrent/TimeUnit");
    }
}
