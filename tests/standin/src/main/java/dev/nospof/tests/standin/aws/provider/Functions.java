package dev.nospof.tests.standin.aws.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nospof.tests.standin.aws.account.Account;
import dev.nospof.tests.standin.aws.account.Kept;
import dev.nospof.tests.standin.aws.account.Refusal;
import dev.nospof.tests.standin.aws.account.Zones;
import java.util.List;

/** The provider's functions that are known here; any other is refused. */
record Functions(Account account) {
    private static final ObjectMapper JSON = new ObjectMapper();

    ObjectNode call(String token, ObjectNode arguments, String region) {
        var answer = JSON.createObjectNode();
        switch (token) {
            case "aws:index/getAvailabilityZones:getAvailabilityZones" -> {
                texts(answer, "names", Zones.names(region));
                texts(answer, "zoneIds", Zones.ids(region));
                texts(answer, "groupNames", List.of(region));
            }
            case "aws:index/getCallerIdentity:getCallerIdentity" ->
                answer.put("accountId", Account.NUMBER)
                        .put("arn", "arn:aws:iam::" + Account.NUMBER + ":user/tests")
                        .put("userId", "AIDATESTS");
            case "aws:index/getRegion:getRegion" -> {
                var name = arguments.path("name").asText(region);
                answer.put("name", name).put("description", name).put("endpoint", "ec2." + name + ".amazonaws.com");
            }
            case "aws:index/getPartition:getPartition" ->
                answer.put("partition", "aws")
                        .put("dnsSuffix", "amazonaws.com")
                        .put("reverseDnsPrefix", "com.amazonaws");
            case "aws:iam/getPolicyDocument:getPolicyDocument" -> {
                var json = PolicyDocuments.written(arguments);
                answer.put("json", json).put("minifiedJson", json);
            }
            case "aws:ec2/getVpc:getVpc" -> answer.setAll(found("aws:ec2/vpc:Vpc", arguments, "id"));
            case "aws:ec2/getSubnet:getSubnet" -> answer.setAll(found("aws:ec2/subnet:Subnet", arguments, "id"));
            case "aws:ec2/getSubnets:getSubnets" -> texts(answer, "ids", subnets(arguments));
            case "aws:eks/getCluster:getCluster" -> answer.setAll(found("aws:eks/cluster:Cluster", arguments, "name"));
            case "aws:route53/getZone:getZone" -> answer.setAll(found("aws:route53/zone:Zone", arguments, "name"));
            default ->
                throw new IllegalArgumentException("it has no function '" + token + "'; what it answered would be"
                        + " made up. Add it to Functions");
        }
        arguments.properties().forEach(argument -> {
            if (!answer.has(argument.getKey())) {
                answer.set(argument.getKey(), argument.getValue());
            }
        });
        return answer.has("id") ? answer : answer.put("id", region);
    }

    /** What has been made or adopted in the account; what is not there cannot be looked up. */
    private ObjectNode found(String type, JsonNode arguments, String by) {
        var wanted = arguments.path(by).asText();
        return account.ofType(type).stream()
                .filter(one -> one.outputs().path(by).asText().equals(wanted))
                .findFirst()
                .map(Kept::outputs)
                .orElseThrow(() -> new Refusal("NotFound", "no " + type + " has the " + by + " '" + wanted + "'"));
    }

    private List<String> subnets(JsonNode arguments) {
        for (var filter : arguments.path("filters")) {
            if (!filter.path("name").asText().equals("vpc-id")) {
                throw new IllegalArgumentException("getSubnets knows the filter vpc-id only, not '"
                        + filter.path("name").asText() + "'");
            }
        }
        var networks = arguments.path("filters").findValues("values").toString();
        return account.ofType("aws:ec2/subnet:Subnet").stream()
                .filter(subnet ->
                        arguments.path("filters").isEmpty() || networks.contains("\"" + subnet.text("vpcId") + "\""))
                .map(Kept::id)
                .toList();
    }

    private static void texts(ObjectNode answer, String name, List<String> texts) {
        var list = answer.putArray(name);
        texts.forEach(list::add);
    }
}
