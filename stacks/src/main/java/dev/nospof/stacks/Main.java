package dev.nospof.stacks;

import com.pulumi.Pulumi;

/** What {@code pulumi up} and {@code nospof preview} run. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Pulumi.run(Shop::declare);
    }
}
