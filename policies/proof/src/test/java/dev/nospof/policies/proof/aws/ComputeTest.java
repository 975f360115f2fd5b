package dev.nospof.policies.proof.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.proof.Cloud;
import org.junit.jupiter.api.Test;

/** {@link AutoScalingGroups}, {@link Instances}, {@link EcsServices} and {@link Storage}. */
class ComputeTest {
    private static final String GROUP = "aws:autoscaling/group:Group";
    private static final String SERVICE = "aws:ecs/service:Service";

    @Test
    void outlivesAZoneInAGroupOfTwoZones() {
        var cloud = Cloud.empty().with(GROUP, "web", "{minSize: 2}", "vpcZoneIdentifiers: private-a private-b");

        assertThat(cloud.answer("any node", "web")).isEqualTo("ok 50 %");
        assertThat(cloud.answer("any zone", "web")).isEqualTo("ok 50 %");
    }

    @Test
    void startsAnotherInstanceInTheTimeThatItSaysItBoots() {
        var tags = "tags: [{key: nospof.dev/boot-seconds, value: '90'}, {key: nospof.dev/name, value: shop}]";
        var cloud = Cloud.empty()
                .with(
                        GROUP,
                        "web",
                        "{minSize: 1, maxSize: 2, " + tags + "}",
                        "vpcZoneIdentifiers: private-a private-b");

        assertThat(cloud.answer("any node", "shop")).isEqualTo("heals 2 min 30 s");
    }

    /** The lost ones count until they are ended. */
    @Test
    void startsNothingElsewhereWhereItMayHaveNoMore() {
        var cloud =
                Cloud.empty().with(GROUP, "web", "{minSize: 1, maxSize: 1}", "vpcZoneIdentifiers: private-a private-b");

        assertThat(cloud.answer("any zone", "web")).isEqualTo("down");
    }

    @Test
    void waitsForAnotherInstanceInAGroupOfOne() {
        var cloud = Cloud.empty().with(GROUP, "web", "{minSize: 1}", "vpcZoneIdentifiers: private-a private-b");

        assertThat(cloud.answer("any node", "web")).isEqualTo("heals 5 min");
        assertThat(cloud.fix()).containsExactly("Set minSize of Auto Scaling group web to 2");
    }

    @Test
    void isUndecidedWhileTheSizeOfTheGroupIsUnknown() {
        var cloud = Cloud.empty().with(GROUP, "web", "{minSize: <unknown>}", "vpcZoneIdentifiers: private-a");

        assertThat(cloud.answer("any zone", "web")).isEqualTo("undecided");
    }

    @Test
    void isDownWithAMachineThatNothingReplaces() {
        var cloud = Cloud.empty().with("aws:ec2/instance:Instance", "bastion", "{}", "subnetId: private-c");

        assertThat(cloud.onlyPoint().failure().name()).isEqualTo("instance bastion");
        assertThat(cloud.fix()).isEmpty();
    }

    @Test
    void spreadsTheTasksOfAService() {
        var cloud = Cloud.empty()
                .with(SERVICE, "api", "{desiredCount: 3}", "networkConfiguration: private-a private-b private-c");

        assertThat(cloud.answer("any pod", "api")).isEqualTo("ok 67 %");
        assertThat(cloud.answer("any zone", "api")).isEqualTo("ok 67 %");
    }

    @Test
    void losesAServiceWithTheOnlyZoneOfItsSubnets() {
        var cloud = Cloud.empty().with(SERVICE, "api", "{desiredCount: 3}", "networkConfiguration: private-a");

        assertThat(cloud.onlyPoint().headline()).isEqualTo("api goes down when one zone is lost");
    }

    @Test
    void losesAServiceWithTheDatabaseThatItsTaskNames() {
        var cloud = Cloud.empty()
                .with("aws:rds/instance:Instance", "db", "{multiAz: false}")
                .with("aws:ecs/taskDefinition:TaskDefinition", "api-task", "{}", "containerDefinitions: db")
                .with(
                        SERVICE,
                        "api",
                        "{desiredCount: 3}",
                        "networkConfiguration: private-a private-b private-c",
                        "taskDefinition: api-task");

        assertThat(cloud.onlyPoint().alsoDown()).containsExactly("api");
    }

    @Test
    void keepsFilesInAllZonesUnlessTheyAreMadeForOne() {
        var all = Cloud.empty().with("aws:efs/fileSystem:FileSystem", "files", "{}");
        var one = Cloud.empty().with("aws:efs/fileSystem:FileSystem", "files", "{availabilityZoneName: eu-west-1a}");

        assertThat(all.proven().holds()).isTrue();
        assertThat(one.onlyPoint().failure().name()).isEqualTo("file system files");
        assertThat(one.fix()).containsExactly("Leave availabilityZoneName of EFS file system files out");
    }

    @Test
    void isDownWithADiskInOneZone() {
        var cloud = Cloud.empty().with("aws:ebs/volume:Volume", "data", "{availabilityZone: eu-west-1a}");

        assertThat(cloud.onlyPoint().recovery()).isEqualTo("Down until a person restores it from a snapshot");
    }
}
