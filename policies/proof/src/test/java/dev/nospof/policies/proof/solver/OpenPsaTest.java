package dev.nospof.policies.proof.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenPsaTest {
    @Test
    void readsNestedFormulasAndGatesThatAreDefinedLater() {
        var tree = read("""
                <opsa-mef><define-fault-tree name="t">
                <define-gate name="top"><or><and><basic-event name="a"/><gate name="later"/></and><basic-event name="c"/></or></define-gate>
                <define-gate name="later"><basic-event name="b"/></define-gate>
                </define-fault-tree><model-data>
                <define-basic-event name="a"><float value="0.5"/></define-basic-event>
                <define-basic-event name="b"><float value="0.5"/></define-basic-event>
                <define-basic-event name="c"><float value="0.5"/></define-basic-event>
                </model-data></opsa-mef>
                """);

        var solution = Solver.solve(tree);

        assertThat(solution.cutSets()).containsExactly(List.of("c"), List.of("a", "b"));
        assertThat(solution.probability()).isEqualTo(new Interval(0.625, 0.625));
    }

    @Test
    void readsNothingOutsideTheFile() {
        assertThatThrownBy(() -> read("""
                        <!DOCTYPE opsa-mef [<!ENTITY secret SYSTEM "file:///etc/hostname">]>
                        <opsa-mef><define-fault-tree name="t"><define-gate name="top"><basic-event name="a"/></define-gate></define-fault-tree></opsa-mef>
                        """))
                .isInstanceOf(UnreadableFaultTree.class)
                .hasMessage("""
                        Fault tree: the file has a document type or an entity of its own.
                        It is not solved: a tree that is read in part has other cut sets.
                        Remove it: nothing outside the file is ever read.""");
    }

    @Test
    void refusesAFormulaThatItDoesNotKnow() {
        assertThatThrownBy(
                        () -> read(
                                "<opsa-mef><define-fault-tree name=\"t\"><define-gate name=\"top\"><iff/></define-gate></define-fault-tree></opsa-mef>"))
                .hasMessage("""
                        Fault tree: element 'iff' at 'top' is not known.
                        It is not solved: a tree that is read in part has other cut sets.
                        Use or, and, atleast, not and xor over gates and basic events with a float.""");
    }

    @Test
    void refusesAGateThatNobodyDefined() {
        assertThatThrownBy(
                        () -> read(
                                "<opsa-mef><define-fault-tree name=\"t\"><define-gate name=\"top\"><gate name=\"x\"/></define-gate></define-fault-tree></opsa-mef>"))
                .hasMessageStartingWith("Fault tree: gate 'x' is used but not defined.");
    }

    @Test
    void refusesHalfAFile() {
        assertThatThrownBy(() -> read("<opsa-mef><define-fault-tree"))
                .isInstanceOf(UnreadableFaultTree.class)
                .hasMessageStartingWith("Fault tree: the file is not well-formed XML");
    }

    @Test
    void refusesACircleOfGates() {
        assertThatThrownBy(() -> read("""
                        <opsa-mef><define-fault-tree name="t">
                        <define-gate name="top"><gate name="a"/></define-gate>
                        <define-gate name="a"><gate name="b"/></define-gate>
                        <define-gate name="b"><gate name="a"/></define-gate>
                        </define-fault-tree></opsa-mef>
                        """)).hasMessageContaining("A gate is among its own causes.");
    }

    private static FaultTree read(String xml) {
        return OpenPsa.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
}
