package dev.nospof.components.aws.alerting;

import com.pulumi.aws.cloudwatch.DashboardArgs;
import com.pulumi.core.Output;
import dev.nospof.components.aws.parts.Alarm;
import dev.nospof.components.aws.parts.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One page to look at first (https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html): how it stands with the objective, then
 * a picture of each component.
 */
final class Dashboards {
    /** A dashboard is 24 columns wide: two pictures beside each other. */
    private static final int WIDTH = 12;

    private static final int HEIGHT = 6;

    private Dashboards() {}

    /**
     * The dashboard.
     *
     * @param topic ARN, which says in which region metrics are
     * @param alarms ARNs of what tells
     */
    static DashboardArgs of(Blueprint slo, Output<String> topic, List<Output<String>> alarms, List<Shown> pictures) {
        var dimensions = pictures.stream()
                .flatMap(picture -> picture.metrics().stream())
                .map(Alarm.Metric::dimensions)
                .toList();
        var known = Output.tuple(topic, Output.all(alarms), Output.all(dimensions));
        return DashboardArgs.builder()
                .dashboardName(slo.name())
                .dashboardBody(known.applyValue(all -> body(slo, region(all.t1), all.t2, pictures, all.t3)))
                .build();
    }

    /** The fourth part of an ARN. */
    private static String region(String arn) {
        return arn.split(":", -1)[3];
    }

    private static String body(
            Blueprint slo,
            String region,
            List<String> alarms,
            List<Shown> pictures,
            List<Map<String, String>> dimensions) {
        var widgets = new ArrayList<Map<String, Object>>();
        if (!alarms.isEmpty()) {
            widgets.add(widget(
                    0,
                    "alarm",
                    Map.of(
                            "title",
                            slo.args().objective().percent().toPlainString() + " % of requests succeed",
                            "alarms",
                            alarms)));
        }
        int metric = 0;
        for (var picture : pictures) {
            var lines = new ArrayList<Object>();
            for (var shown : picture.metrics()) {
                lines.add(line(shown, dimensions.get(metric++)));
            }
            widgets.add(widget(
                    widgets.size(),
                    "metric",
                    Map.of("title", picture.title(), "region", region, "view", "timeSeries", "metrics", lines)));
        }
        return Json.of(Map.of("widgets", widgets));
    }

    private static Map<String, Object> widget(int place, String type, Map<String, Object> properties) {
        var widget = new TreeMap<String, Object>(Map.of("type", type, "width", WIDTH, "height", HEIGHT));
        widget.put("x", WIDTH * (place % 2));
        widget.put("y", HEIGHT * (place / 2));
        widget.put("properties", properties);
        return widget;
    }

    /** Namespace, metric, names and values of dimensions in turn, and how it is counted. */
    private static List<Object> line(Alarm.Metric shown, Map<String, String> dimensions) {
        var line = new ArrayList<Object>(List.of(shown.namespace(), shown.name()));
        new TreeMap<>(dimensions).forEach((name, value) -> {
            line.add(name);
            line.add(value);
        });
        line.add(Map.of("stat", shown.statistic(), "period", 60));
        return line;
    }
}
