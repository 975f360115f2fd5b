package dev.nospof.tests.cluster.league;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The results as bars, in SVG: a group a fault, a bar a contestant, as long as the share of requests that it lost, on a scale of square roots, so that 1 % is seen beside 100 %. */
final class Plot {
    private static final List<String> COLOURS = List.of("#1b7f5c", "#58b48f", "#d9a441", "#c0504d");
    private static final int LEFT = 150;
    private static final int WIDTH = 620;
    private static final int BAR = 11;
    private static final int TOP = 34;

    private Plot() {}

    static String of(List<Result> results, List<String> order, Map<String, String> names) {
        var faults = results.stream().map(Result::fault).distinct().toList();
        int group = BAR * order.size() + 10;
        var svg = new StringBuilder();
        append(
                svg,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\" font-size=\"11\">",
                LEFT + WIDTH + 110,
                TOP + group * faults.size() + 10);
        append(svg, "<title>Requests lost while a fault lasts and heals, in percent of those sent</title>");
        for (int i = 0; i < order.size(); i++) {
            append(
                    svg,
                    "<rect x=\"%d\" y=\"8\" width=\"10\" height=\"10\" fill=\"%s\"/>",
                    LEFT + i * 175,
                    COLOURS.get(i));
            append(svg, "<text x=\"%d\" y=\"17\">%s</text>", LEFT + i * 175 + 14, names.get(order.get(i)));
        }
        for (var result : results) {
            int y = TOP + faults.indexOf(result.fault()) * group;
            int row = order.indexOf(result.contestant());
            if (row == 0) {
                append(
                        svg,
                        "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>",
                        LEFT - 8,
                        y + group / 2,
                        result.fault());
            }
            double length = WIDTH * Math.sqrt(result.lostPercent() / 100);
            append(
                    svg,
                    "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>",
                    LEFT,
                    y + row * BAR,
                    Math.max(length, 1),
                    BAR - 2,
                    COLOURS.get(row));
            append(
                    svg,
                    "<text x=\"%.1f\" y=\"%d\">%.1f %%</text>",
                    LEFT + length + 5,
                    y + row * BAR + BAR - 2,
                    result.lostPercent());
        }
        return svg.append("</svg>\n").toString();
    }

    private static void append(StringBuilder svg, String line, Object... values) {
        svg.append(String.format(Locale.ROOT, line, values)).append('\n');
    }
}
