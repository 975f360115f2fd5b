package dev.nospof.policies.proof.aws;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.Value;
import dev.nospof.policies.proof.family.Assembly;
import dev.nospof.policies.proof.family.Change;
import dev.nospof.policies.proof.family.Family;
import dev.nospof.policies.proof.family.Part;
import dev.nospof.policies.proof.family.Structure;
import dev.nospof.policies.proof.family.Subject;
import dev.nospof.policies.proof.family.Survey;
import dev.nospof.policies.proof.family.Weakness;
import dev.nospof.policies.proof.model.Failure;
import dev.nospof.policies.proof.model.Reading;
import dev.nospof.policies.proof.recovery.Failover;
import java.util.List;
import java.util.Locale;

/** Amazon MQ: a single broker, an ActiveMQ pair of which one stands by, or a RabbitMQ cluster of three in three zones. */
public final class Brokers implements Family {
    private static final String TYPE = "aws:mq/broker:Broker";

    @Override
    public List<Subject> in(Survey survey) {
        return survey.references().ofType(TYPE).stream()
                .<Subject>map(broker -> Assembly.of(
                        broker, Places.names(broker, "brokerName"), Reading.of(() -> structure(survey, broker))))
                .toList();
    }

    private static Structure structure(Survey survey, Resource broker) {
        var subnets = new Subnets(survey).zones(broker, "subnetIds");
        var mode = broker.at("deploymentMode").text().orElse("SINGLE_INSTANCE");
        var rabbit = broker.at("engineType")
                .text()
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .startsWith("rabbit");
        var better = rabbit ? "CLUSTER_MULTI_AZ" : "ACTIVE_STANDBY_MULTI_AZ";
        var weakness = new Weakness(
                "It is one broker in one zone",
                "deploymentMode",
                "Set deploymentMode to " + better,
                List.of(Change.set(
                        broker.urn(), "Amazon MQ broker " + broker.name(), "deploymentMode", Value.of(better))));
        if (mode.equals("CLUSTER_MULTI_AZ")) {
            return Structure.quorum(
                    parts(broker, subnets, 3), List.of(survey.times().step(Failover.RABBITMQ)), weakness);
        }
        if (mode.equals("ACTIVE_STANDBY_MULTI_AZ")) {
            return Structure.standby(
                    parts(broker, subnets, 2), survey.times().step(Failover.MQ_ACTIVE_STANDBY), weakness);
        }
        return Structure.single(
                Part.in(
                        new Reading.Known<>(subnets.orElse(List.of(0)).get(0)),
                        Failure.Kind.BROKER,
                        broker.name() + " broker",
                        Part.NOT_BY_ITSELF),
                weakness);
    }

    private static List<Part> parts(Resource broker, Reading<List<Integer>> subnets, int count) {
        return Places.onePerZone(
                Places.distinct(subnets, count), Failure.Kind.BROKER, broker.name(), Part.NOT_BY_ITSELF);
    }
}
