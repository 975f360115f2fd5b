package dev.nospof.tests.standin.aws;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.tests.standin.aws.models.AwsModels;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A whole plan, held against what the SDK declares and AWS publishes, without deploying it. What is unknown until deployment, or stands for
 * another resource's output, is not judged.
 *
 * @param complaints what AWS would refuse, one line each: the resource, the property, why
 * @param unlimited policies that may write everywhere without a reason
 * @param covered how many values of each type a limit of AWS's was found for: what the rest is worth, one may ask
 */
public record AwsPlan(List<String> complaints, List<String> unlimited, SortedMap<String, Integer> covered) {
    private static final String AWS = "aws:";

    public AwsPlan {
        complaints = List.copyOf(complaints);
        unlimited = List.copyOf(unlimited);
        covered = Collections.unmodifiableSortedMap(new TreeMap<>(covered));
    }

    /** Judges every resource of the graph whose type is one of AWS's; a type that is not known here is a complaint. */
    public static AwsPlan of(ResourceGraph graph, AwsModels models) {
        var check = new ResourceCheck(models);
        var complaints = new ArrayList<String>();
        var unlimited = new ArrayList<String>();
        var covered = new TreeMap<String, Integer>();
        for (var resource : graph.resources()) {
            if (!resource.type().startsWith(AWS) || !resource.custom()) {
                continue;
            }
            var inputs = new Inputs(text -> symbolic(graph, text)).json(resource.properties());
            try {
                var result = check.check(resource.type(), inputs);
                result.complaints().forEach(one -> complaints.add(line(resource, one)));
                check.unlimited(resource.type(), inputs).forEach(one -> unlimited.add(line(resource, one)));
                covered.merge(resource.type(), result.covered().size(), Integer::sum);
            } catch (IllegalArgumentException unknown) {
                complaints.add(line(resource, new Complaint("", unknown.getMessage())));
            }
        }
        return new AwsPlan(complaints, unlimited, covered);
    }

    private static String line(Resource resource, Complaint complaint) {
        return resource.type() + " " + resource.name() + ": " + complaint;
    }

    /** Documents are judged with their symbols in place: a policy's form does not depend on an ARN. */
    private static boolean symbolic(ResourceGraph graph, String text) {
        return !text.startsWith("{") && graph.symbols().keySet().stream().anyMatch(text::contains);
    }
}
