package dev.nospof.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nospof.policies.rules.service.ImagesArePinned;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaiversTest {
    private final Sample broken =
            Sample.goodService().set("Deployment", "spec.template.spec.containers[0].image", "orders:latest");

    @TempDir
    private Path folder;

    @Test
    void areReadFromAFile() throws IOException {
        var waivers = read("""
                waivers:
                  - rule: SVC-13
                    object: Deployment shop/orders
                    reason: until the registry moved
                    until: 2027-03-01
                """);

        assertThat(waivers)
                .extracting(Waiver::rule, Waiver::object, Waiver::reason, Waiver::until)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "SVC-13", "Deployment shop/orders", "until the registry moved", LocalDate.of(2027, 3, 1)));
    }

    @Test
    void areNoneInAFileOfComments() throws IOException {
        assertThat(read("# none yet\n")).isEmpty();
    }

    @Test
    void takeEffectOnTheObjectThatCarriesThem() {
        var plan = broken.set("Deployment", "metadata.annotations.'nospof.dev/waive.SVC-13'", "2027-03-01 registry");

        assertThat(plan.judgedBy(new ImagesArePinned()))
                .extracting(Judgement::outcome)
                .containsExactly(Judgement.Outcome.WAIVED);
    }

    @Test
    void takeEffectOnTheObjectThatTheSiteNames() {
        var waiver =
                new Waiver("SVC-13", "Deployment shop/orders", "registry", LocalDate.of(2027, 3, 1), Optional.empty());
        var plan = broken.at(site -> site.withWaivers(List.of(waiver)));

        var judgement = plan.judgedBy(new ImagesArePinned()).get(0);

        assertThat(judgement.outcome()).isEqualTo(Judgement.Outcome.WAIVED);
        assertThat(judgement.waiver()).hasValue(waiver);
    }

    /** An Auto Scaling group has a list of tags. */
    @Test
    void standInListsOfTagsToo() {
        var waived = Sample.goodFleet()
                .setOf("shop", "healthCheckType", "EC2")
                .setOf("shop", "tags[2].key", "nospof.dev/waive.ASG-02")
                .setOf("shop", "tags[2].value", "2027-03-01 somebody looks at each");

        assertThat(waived.broken()).isEmpty();
        assertThat(waived.setOf("shop", "tags[2].value", "2026-11-20 somebody looks at each")
                        .broken())
                .containsExactly("ASG-02", "META-06");
    }

    @Test
    void haveNoEffectOnceTheyHaveExpired() {
        var plan = broken.set("Deployment", "metadata.annotations.'nospof.dev/waive.SVC-13'", "2026-11-20 registry");

        assertThat(plan.broken()).containsExactly("SVC-13", "META-06");
    }

    @Test
    void haveNoEffectOnOtherObjects() {
        var waiver = new Waiver(
                "SVC-13", "Deployment shop/payments", "registry", LocalDate.of(2027, 3, 1), Optional.empty());
        var plan = broken.at(site -> site.withWaivers(List.of(waiver)));

        assertThat(plan.broken()).containsExactly("SVC-13");
    }

    @Test
    void areRefusedWithoutAPart() {
        assertThat(refused("waivers: [{rule: SVC-13, object: \"*\", until: 2027-03-01}]"))
                .isEqualTo("""
                        Waivers in '%s': waivers[0] has no reason.
                        Nobody could tell later what it waives, why, or when to stop.
                        Give each waiver a rule, an object (or "*"), a reason and a last day (until).
                        [META-06]""".formatted(file()));
    }

    @Test
    void areRefusedWithoutADay() {
        assertThat(refused("waivers: [{rule: SVC-13, object: \"*\", reason: x, until: spring}]"))
                .isEqualTo("""
                        Waivers in '%s': waivers[0].until is 'spring', needs to be a day.
                        A waiver without an end is a rule deleted.
                        Write the last day as 2027-03-01.
                        [META-06]""".formatted(file()));
    }

    @Test
    void areRefusedInAnotherForm() {
        assertThat(refused("waivers: none")).isEqualTo("""
                        Waivers in '%s': waivers is text 'none', needs to be a list.
                        None of them can be taken into account.
                        Write a list under 'waivers', each with rule, object, reason and until as text.
                        [META-06]""".formatted(file()));
    }

    private Path file() {
        return folder.resolve("waivers.yaml");
    }

    private List<Waiver> read(String yaml) throws IOException {
        return Waivers.read(Files.writeString(file(), yaml));
    }

    private String refused(String yaml) {
        return catchThrowableOfType(UnacceptableWaiver.class, () -> read(yaml)).getMessage();
    }
}
