package dev.nospof.components.kubernetes.quorum;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nospof.components.model.Profile;
import dev.nospof.components.model.UnsafeArgs;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every refusal, word for word. */
class RefusalsTest {
    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1, 2, 4, 11})
    void aNumberThatHasNoMajorityToSpare(int members) {
        refused(() -> Stores.builder().members(members).build(), """
                QuorumStatefulSetArgs: members is %d, needs to be 3, 5, 7 or 9.
                An even number survives no more losses than one member less, and fewer than three survive none.
                Use 3; 5 if two losses at once must be survived.""".formatted(members));
    }

    @Test
    void twoZones() {
        refused(() -> Stores.builder().profile(Profile.DEV).build(), """
                QuorumStatefulSetArgs: 3 members in 2 zones: 2 may be in one.
                Losing that zone would take the majority, and the set would stop.
                Use a profile with three zones: profile.withZones(3).""");
    }

    @Test
    void noProgram() {
        refused(() -> QuorumStatefulSetArgs.builder().image("etcd:3.4.23").build(), """
                QuorumStatefulSetArgs: program is missing.
                Nobody could tell how members find each other, or when one is ready.
                Set program to QuorumProgram.etcd() or QuorumProgram.zookeeper(), or describe your own.""");
    }

    @Test
    void anImageWithoutAVersion() {
        refused(() -> Stores.builder().image("etcd"), """
                QuorumStatefulSetArgs: image is 'etcd', needs a digest or a fixed tag.
                Without one it means 'latest': a pod that heals itself may come back as another version.
                Add the digest ('…@sha256:…') or the tag that you tested.""");
    }

    @Test
    void aProgramThatWritesAnywhere() {
        refused(() -> program("/", 10_001), """
                QuorumProgram: dataPath is '/', needs to be an absolute path below the root.
                Members would lose their data with their pods.
                Give the folder in which the program keeps what must not be lost, such as '/var/lib/etcd'.""");
    }

    @Test
    void aProgramThatRunsAsRoot() {
        refused(() -> program("/data", 0), """
                QuorumProgram: user is 0, needs to be above 0.
                A member that runs as root is refused by clusters that enforce the restricted standard.
                Give the number of the user that owns the data in the image, such as 10001.""");
    }

    @Test
    void aFirstNumberThatKubernetesDoesNotHave() {
        refused(() -> new QuorumProgram.Numbers(-1, Optional.empty()), """
                QuorumProgram: numbers.first is -1, needs to be 0 or more.
                The API server would refuse the StatefulSet, and there would be no member.
                Use 0, or 1 for a program that counts from one.""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"myid", "/", "/data/", "/data/my id"})
    void aNumberThatIsNowhere(String file) {
        refused(() -> new QuorumProgram.Numbers(1, Optional.of(file)), """
                QuorumProgram: numbers.file is '%s', needs to be an absolute path below the root.
                No member would know which one it is, and none would start.
                Give the file in which the program looks for its number, such as '/var/lib/zookeeper/myid'.""".formatted(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"conf/zoo.cfg", "", ".", "..", "zoo cfg"})
    void aFileThatNoConfigMapCanHold(String file) {
        var program = new QuorumProgram(
                "own",
                1,
                List.of(2),
                3,
                "/ready",
                "/live",
                Optional.empty(),
                "/data",
                10_001,
                (members, self) -> List.of("own"),
                new TreeMap<>(),
                Optional.empty(),
                QuorumProgram.Numbers.FROM_ZERO,
                members -> new TreeMap<>(Map.of(file, "text")),
                Optional.empty());
        refused(() -> Stores.blueprint(b -> b.program(program)).files(), """
                QuorumProgram: a file is named '%s', needs to have letters, digits, '.', '-' and '_' alone.
                The API server would refuse the ConfigMap, and no member could start.
                Name it without a folder, such as 'zoo.cfg'; members find it in /etc/nospof.""".formatted(file));
    }

    @Test
    void snapshotsOfWhatHasNone() {
        refused(() -> Stores.registry(b -> b.snapshots(Snapshots.to("copies"))), """
                QuorumStatefulSetArgs: snapshots are wanted of 'zookeeper', which has no way to take them.
                You would count on copies that nobody makes.
                Leave snapshots out and copy what it keeps another way, or describe a program with a snapshot of its own.""");
    }

    @Test
    void snapshotsOfWhichNoneIsKept() {
        refused(() -> Snapshots.to("copies").keeping(0), """
                Snapshots: keep is 0, needs to be 1 or more.
                Each snapshot would be removed as soon as it is taken.
                Keep as many as reach back to when a mistake is noticed, such as 28.""");
    }

    @Test
    void aTimeThatIsNone() {
        refused(() -> Snapshots.to("copies").at("hourly", Duration.ofHours(1)), """
                Schedule: cron is 'hourly', needs to have five fields.
                The API server would refuse it, and no copy would be made.
                Write it as cron does, such as '0 2 * * *' for every night at two.""");
    }

    @Test
    void aToolThatMayChange() {
        refused(() -> Snapshots.to("copies").withImage("etcd:latest"), """
                Snapshots: image is 'etcd:latest', needs a digest or a fixed tag other than latest.
                A pod that heals itself may come back as another version.
                Use the digest ('…@sha256:…') or the tag that you tested.""");
    }

    @Test
    void aNameThatIsTooLongForItsJob() {
        var name = "a".repeat(43);
        refused(
                () -> Blueprint.of(
                        name, Stores.builder().snapshots(Snapshots.to("copies")).build()),
                """
                QuorumStatefulSet: name is '%s', for its CronJob '…-snapshots' it needs to have 42 characters at most.
                The API server would refuse the CronJob, and no copy would be made.
                Use a shorter name.""".formatted(name));
    }

    private static QuorumProgram program(String dataPath, long user) {
        return new QuorumProgram(
                "own",
                1,
                List.of(2),
                3,
                "/ready",
                "/live",
                Optional.empty(),
                dataPath,
                user,
                (members, self) -> List.of("own"),
                new TreeMap<>(),
                Optional.empty());
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(UnsafeArgs.class).hasMessage(message);
    }
}
