package dev.nospof.policies.rules.quorum;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class QuorumVolumesStayTest {
    private final QuorumVolumesStay rule = new QuorumVolumesStay();

    @Test
    void holdsForAGoodSet() {
        assertThat(Sample.goodQuorum().verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhenVolumesAreMadeBeforeTheirPodsHaveAZone() {
        assertThat(Sample.goodQuorum()
                        .set("StorageClass", "volumeBindingMode", "Immediate")
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "StatefulSet shop/etcd, spec.volumeClaimTemplates[0].spec.storageClassName",
                        "Volumes are made before their pods have a zone (zonal binds at once), so several may end up in one zone and pull their members there",
                        "Use a StorageClass with volumeBindingMode: WaitForFirstConsumer"));
    }

    @Test
    void breaksWhenDeletionTakesTheData() {
        assertThat(Sample.goodQuorum()
                        .set("StatefulSet", "spec.persistentVolumeClaimRetentionPolicy.whenScaled", "Delete")
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "StatefulSet shop/etcd, spec.persistentVolumeClaimRetentionPolicy.whenScaled",
                        "A set that is deleted or made smaller by mistake takes its data with it",
                        "Set whenScaled: Retain"));
    }

    @Test
    void holdsByDefault() {
        assertThat(Sample.goodQuorum()
                        .remove("StatefulSet", "spec.persistentVolumeClaimRetentionPolicy")
                        .verdict(rule))
                .isEqualTo(new Verdict.Holds());
    }

    @Test
    void saysNothingOfASetWithoutVolumes() {
        assertThat(Sample.goodQuorum()
                        .remove("StatefulSet", "spec.volumeClaimTemplates")
                        .judgedBy(rule))
                .isEmpty();
    }
}
