package dev.nospof.cli.report;

import static java.util.stream.Collectors.joining;

import dev.nospof.cli.Terminal;
import dev.nospof.policies.cost.BillText;
import dev.nospof.policies.graph.SourceLocation;
import dev.nospof.policies.proof.ProofText;
import dev.nospof.policies.proof.answer.MatrixTable;
import dev.nospof.policies.proof.answer.Trusted;
import dev.nospof.policies.rules.Judgement;
import dev.nospof.policies.rules.Verdict;
import java.io.PrintWriter;
import java.util.List;

/** A result as a person reads it: the matrix, what has to be mended, one line of sums. Never more of a kind than fits a screen. */
public final class TextReport {
    private static final int AT_MOST = 20;

    private final Terminal terminal;
    private final PrintWriter out;

    public TextReport(Terminal terminal) {
        this.terminal = terminal;
        this.out = terminal.out();
    }

    /** The whole of it. */
    public void print(Assessment assessment, String title) {
        out.println(terminal.strong(title));
        out.println();
        printProof(assessment);
        printRules(assessment);
        assessment.bill().map(BillText::lines).ifPresent(this::printBill);
    }

    /** The matrix and what the proof found. */
    public void printProof(Assessment assessment) {
        var proof = assessment.proof();
        if (!proof.matrix().services().isEmpty()) {
            print(MatrixTable.of(proof.matrix()));
            out.println();
        }
        proof.singlePointsOfFailure().forEach(point -> {
            printFinding(ProofText.singlePoint(point));
            DepthText.proven(assessment.depth(), point).ifPresent(line -> out.println("  " + line));
        });
        proof.capacityGaps().forEach(gap -> printFinding(ProofText.capacityGap(gap)));
        proof.undecided().forEach(question -> out.println(terminal.doubtful(ProofText.undecided(question))));
        out.println(proof.holds() ? terminal.good(ProofText.verdict(proof)) : terminal.bad(ProofText.verdict(proof)));
        DepthText.lines(assessment).forEach(out::println);
        out.println(terminal.faint(
                "Trusted: " + proof.trusted().stream().map(Trusted::name).collect(joining(", ")) + "."));
    }

    private void printBill(List<String> lines) {
        out.println();
        out.println(terminal.strong(lines.get(0)));
        lines.stream().skip(1).forEach(out::println);
    }

    /** What the rules found, and how many held. */
    public void printRules(Assessment assessment) {
        var broken = assessment.broken();
        broken.stream().limit(AT_MOST).forEach(this::printBroken);
        if (broken.size() > AT_MOST) {
            out.println("… and " + (broken.size() - AT_MOST) + " more; --format json has them all.");
        }
        var undecided = assessment.undecided();
        undecided.stream().limit(AT_MOST).forEach(this::printUndecided);
        out.println("Rules: " + assessment.holding().size() + " hold · " + broken.size() + " broken · "
                + undecided.size() + " undecided" + (undecided.isEmpty() ? "" : " (known after deployment)")
                + waivers(assessment.waived()));
    }

    private void print(MatrixTable table) {
        var lines = table.lines();
        out.println(terminal.strong(lines.get(0)));
        for (int i = 1; i < lines.size(); i++) {
            out.println(coloured(lines.get(i), table.rows().get(i - 1)));
        }
    }

    /** Colours each cell where it stands in its padded line, from left to right. */
    private String coloured(String line, List<MatrixTable.Cell> cells) {
        var coloured = new StringBuilder();
        int from = 0;
        for (var cell : cells) {
            int at = line.indexOf(cell.text(), from);
            coloured.append(line, from, at).append(painted(cell));
            from = at + cell.text().length();
        }
        return coloured.append(line.substring(from)).toString();
    }

    private String painted(MatrixTable.Cell cell) {
        return switch (cell.tone()) {
            case PLAIN -> cell.text();
            case GOOD -> terminal.good(cell.text());
            case FAIR, OPEN -> terminal.doubtful(cell.text());
            case BAD -> terminal.bad(cell.text());
            case QUIET -> terminal.faint(cell.text());
        };
    }

    private void printFinding(List<String> lines) {
        out.println(terminal.bad(lines.get(0)));
        lines.stream().skip(1).forEach(out::println);
    }

    private void printBroken(Judgement judgement) {
        if (judgement.verdict() instanceof Verdict.Broken broken) {
            out.println(terminal.bad("✗ " + broken.sentence())
                    + judgement
                            .subject()
                            .source()
                            .map(SourceLocation::toString)
                            .map(s -> "   " + s)
                            .orElse(""));
            out.println("  Fix: " + broken.remedy() + ".  [" + judgement.rule().id() + ", "
                    + judgement.rule().page() + "]");
        }
    }

    private void printUndecided(Judgement judgement) {
        if (judgement.verdict() instanceof Verdict.Undecided undecided) {
            out.println(terminal.doubtful(
                    "? " + undecided.sentence() + "  [" + judgement.rule().id() + "]"));
        }
    }

    private static String waivers(List<Judgement> waived) {
        if (waived.isEmpty()) {
            return "";
        }
        return " · " + waived.size() + " waived until "
                + waived.stream()
                        .flatMap(j -> j.waiver().stream())
                        .map(w -> w.until().toString())
                        .sorted()
                        .findFirst()
                        .orElse("");
    }
}
