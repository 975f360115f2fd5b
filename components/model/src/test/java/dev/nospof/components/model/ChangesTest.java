package dev.nospof.components.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** {@link Child} and {@link Changes}. */
class ChangesTest {
    private static final Child<String> SUBNET = Child.of(String.class, "subnet");
    private static final Child<String> NAMESAKE = Child.of(String.class, "subnet");

    @Test
    void areMadeInOrder() {
        var changes = Changes.NONE.and(SUBNET, s -> s + "1").and(SUBNET, s -> s + "2");

        assertThat(changes.appliedTo(SUBNET, "0")).isEqualTo("012");
    }

    @Test
    void reachTheOneThatIsMeantOrAll() {
        var changes = Changes.NONE.and(SUBNET.in("a"), s -> s + "a").and(SUBNET, s -> s + "!");

        assertThat(changes.appliedTo(SUBNET.in("a"), "")).isEqualTo("a!");
        assertThat(changes.appliedTo(SUBNET.in("b"), "")).isEqualTo("!");
    }

    @Test
    void leaveAnotherComponentsChildOfThatNameAlone() {
        assertThat(Changes.NONE.and(NAMESAKE, s -> s + "!").appliedTo(SUBNET, ""))
                .isEmpty();
    }

    @Test
    void nameAChildAfterItsComponentAndItsKey() {
        assertThat(SUBNET.nameIn("shop")).isEqualTo("shop-subnet");
        assertThat(SUBNET.in("eu-west-1a").nameIn("shop")).isEqualTo("shop-subnet-eu-west-1a");
        assertThat(SUBNET.in("x").in("y").nameIn("shop")).isEqualTo("shop-subnet-y");
    }
}
