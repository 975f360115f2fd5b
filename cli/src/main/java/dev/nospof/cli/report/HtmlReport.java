package dev.nospof.cli.report;

import dev.nospof.policies.cost.Bill;
import dev.nospof.policies.cost.BillText;
import dev.nospof.policies.graph.SourceLocation;
import dev.nospof.policies.proof.ProofText;
import dev.nospof.policies.proof.answer.MatrixTable;
import dev.nospof.policies.rules.Judgement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A result as one page that needs nothing else: no script, no font, no address. Same result, same bytes. */
public final class HtmlReport {
    private static final String STYLE = resource("report.css");

    private final StringBuilder html = new StringBuilder();

    private HtmlReport() {}

    public static String of(Assessment assessment, String title) {
        var page = new HtmlReport();
        page.html.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.element("title", "", title);
        page.html.append("<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n");
        page.element("h1", "", title);
        page.element(
                "p",
                assessment.isClean() ? "good lead" : "bad lead",
                ProofText.verdict(assessment.proof()) + " " + sums(assessment));
        page.matrix(MatrixTable.of(assessment.proof().matrix()));
        page.findings(assessment);
        page.trusted(assessment);
        page.rules(assessment.judgements());
        assessment.bill().ifPresent(page::cost);
        page.html.append("</body>\n</html>\n");
        return page.html.toString();
    }

    private static String sums(Assessment assessment) {
        return "Rules: " + assessment.holding().size() + " hold, "
                + assessment.broken().size() + " broken, "
                + assessment.undecided().size() + " undecided, "
                + assessment.waived().size() + " waived.";
    }

    private void matrix(MatrixTable table) {
        if (table.rows().isEmpty()) {
            return;
        }
        html.append("<div class=\"wide\"><table>\n<thead><tr>");
        table.heading().forEach(cell -> element("th", "", cell.text()));
        html.append("</tr></thead>\n<tbody>\n");
        for (var row : table.rows()) {
            html.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                var cell = row.get(i);
                element(i == 0 ? "th" : "td", cell.tone().name().toLowerCase(Locale.ROOT), cell.text());
            }
            html.append("</tr>\n");
        }
        html.append("</tbody></table></div>\n");
    }

    private void findings(Assessment assessment) {
        var proof = assessment.proof();
        for (var point : proof.singlePointsOfFailure()) {
            var lines = new ArrayList<>(ProofText.singlePoint(point));
            DepthText.proven(assessment.depth(), point).ifPresent(lines::add);
            finding("bad", lines);
        }
        proof.capacityGaps().forEach(gap -> finding("fair", ProofText.capacityGap(gap)));
        proof.undecided().forEach(question -> finding("open", List.of(ProofText.undecided(question))));
        DepthText.lines(assessment).forEach(line -> element("p", "", line));
    }

    private void finding(String tone, List<String> lines) {
        html.append("<section class=\"").append(tone).append("\">\n");
        element("h2", "", lines.get(0).strip());
        lines.stream().skip(1).forEach(line -> element("p", "", line.strip()));
        html.append("</section>\n");
    }

    private void trusted(Assessment assessment) {
        element("h2", "", "Taken for granted");
        html.append("<ul>\n");
        assessment.proof().trusted().forEach(t -> element("li", "", t.name() + ": " + t.meaning()));
        html.append("</ul>\n");
    }

    private void rules(List<Judgement> judgements) {
        element("h2", "", "Rules");
        html.append("<div class=\"wide\"><table>\n<thead><tr>");
        List.of("Rule", "Resource", "Verdict", "Why", "Fix").forEach(heading -> element("th", "", heading));
        html.append("</tr></thead>\n<tbody>\n");
        judgements.stream().filter(HtmlReport::isWorthALine).forEach(this::rule);
        html.append("</tbody></table></div>\n");
        element("p", "quiet", "Rules that hold are counted above and listed by --format json.");
    }

    private void cost(Bill bill) {
        element("h2", "", BillText.heading(bill));
        html.append("<div class=\"wide\"><table>\n<tbody>\n");
        for (var row : BillText.rows(bill)) {
            html.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                element(i == 0 ? "th" : "td", "", row.get(i));
            }
            html.append("</tr>\n");
        }
        html.append("</tbody></table></div>\n");
        BillText.notes(bill).forEach(note -> element("p", "quiet", note));
    }

    private static boolean isWorthALine(Judgement judgement) {
        return judgement.waiver().isPresent()
                || judgement.verdict().match(holds -> false, broken -> true, undecided -> true);
    }

    private void rule(Judgement judgement) {
        html.append("<tr>");
        element("th", "", judgement.rule().id());
        element(
                "td",
                "",
                judgement.subject().name()
                        + judgement
                                .subject()
                                .source()
                                .map(SourceLocation::toString)
                                .map(s -> " (" + s + ")")
                                .orElse(""));
        var waived = judgement.waiver().map(w -> "waived until " + w.until() + ": " + w.reason());
        judgement
                .verdict()
                .match(
                        holds -> verdict("good", waived.orElse("holds"), "", ""),
                        broken -> verdict(
                                waived.isPresent() ? "quiet" : "bad",
                                waived.orElse("broken"),
                                broken.why(),
                                broken.remedy()),
                        undecided -> verdict("open", waived.orElse("undecided"), undecided.unknown(), ""));
        html.append("</tr>\n");
    }

    private HtmlReport verdict(String tone, String verdict, String why, String fix) {
        element("td", tone, verdict);
        element("td", "", why);
        element("td", "", fix);
        return this;
    }

    private void element(String name, String cssClass, String text) {
        html.append('<').append(name);
        if (!cssClass.isEmpty()) {
            html.append(" class=\"").append(cssClass).append('"');
        }
        html.append('>').append(escaped(text)).append("</").append(name).append(">");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String resource(String name) {
        try (var stream = HtmlReport.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("The jar lacks " + name + ".");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
