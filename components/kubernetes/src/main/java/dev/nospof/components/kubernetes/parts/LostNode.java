package dev.nospof.components.kubernetes.parts;

import com.pulumi.kubernetes.core.v1.inputs.TolerationArgs;
import java.util.List;
import java.util.stream.Stream;

/** What pods do when their node falls silent. */
public final class LostNode {
    private LostNode() {}

    /**
     * They stay bound to it for this long; Kubernetes would let them for 300 s.
     *
     * @param seconds after the node was found to be silent, which takes 50 s by itself
     */
    public static List<TolerationArgs> left(int seconds) {
        return Stream.of("not-ready", "unreachable")
                .map(condition -> TolerationArgs.builder()
                        .key("node.kubernetes.io/" + condition)
                        .operator("Exists")
                        .effect("NoExecute")
                        .tolerationSeconds(seconds)
                        .build())
                .toList();
    }
}
