package dev.nospof.policies.rules.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class VolumesWaitForTheirPodsTest {
    private final VolumesWaitForTheirPods rule = new VolumesWaitForTheirPods();

    @Test
    void holdsForAClassOfData() {
        assertThat(Sample.goodCluster().verdictOn("zonal", rule)).contains(new Verdict.Holds());
    }

    @Test
    void breaksWhereVolumesAreMadeFirst() {
        assertThat(Sample.goodCluster()
                        .remove("StorageClass", "volumeBindingMode")
                        .verdictOn("zonal", rule))
                .contains(new Verdict.Broken(
                        "StorageClass zonal, volumeBindingMode",
                        "A volume is made in whatever zone before its pod has one, and the pod must follow it or wait",
                        "Set volumeBindingMode: WaitForFirstConsumer"));
    }

    @Test
    void breaksWhereVolumesCannotGrow() {
        assertThat(Sample.goodCluster()
                        .set("StorageClass", "allowVolumeExpansion", false)
                        .verdictOn("zonal", rule))
                .contains(new Verdict.Broken(
                        "StorageClass zonal, allowVolumeExpansion",
                        "A volume that is full stays full: its data must be moved to another one by hand",
                        "Set allowVolumeExpansion: true"));
    }

    @Test
    void breaksWhereDataGoWithTheClaim() {
        assertThat(Sample.goodCluster().remove("StorageClass", "reclaimPolicy").verdictOn("zonal", rule))
                .contains(new Verdict.Broken(
                        "StorageClass zonal, reclaimPolicy",
                        "A claim that is deleted by mistake takes its data with it",
                        "Set reclaimPolicy: Retain"));
    }

    @Test
    void saysNothingOfOtherDisks() {
        assertThat(Sample.goodCluster()
                        .set("StorageClass", "provisioner", "rancher.io/local-path")
                        .verdictOn("zonal", rule))
                .isEmpty();
    }
}
