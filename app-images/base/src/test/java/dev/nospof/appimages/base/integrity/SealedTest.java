package dev.nospof.appimages.base.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SealedTest {
    @Property
    void givesBackWhatWasSealed(@ForAll String text) {
        assertThat(Sealed.of(text).open()).isEqualTo(text);
    }

    @Test
    void usesTheKnownSha256() {
        // FIPS 180-2, appendix B.1.
        assertThat(Sealed.sha256("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void refusesATextThatHasChanged() {
        Sealed changed = new Sealed("abd", Sealed.of("abc").checksum());
        assertThatThrownBy(changed::open)
                .isInstanceOf(Sealed.Damaged.class)
                .hasMessage(
                        "A stored text has checksum %s, and was written with %s.\nActing on it could charge or ship the wrong thing.\nRestore it from a backup; it is set aside meanwhile."
                                .formatted(Sealed.sha256("abd"), Sealed.sha256("abc")));
    }
}
