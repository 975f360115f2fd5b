package dev.nospof.tests.standin.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourceCheckTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String QUEUE = "aws:sqs/queue:Queue";

    private static ResourceCheck check;

    @BeforeAll
    static void readModels() throws IOException {
        check = new ResourceCheck(PublishedModels.onThisMachine());
    }

    @Test
    void acceptsSoundValues() {
        assertThat(
                        complaints(
                                "aws:lb/targetGroup:TargetGroup",
                                "{'name':'orders','port':8080,'protocol':'HTTP','targetType':'ip','vpcId':'vpc-0123',"
                                        + "'healthCheck':{'interval':10,'timeout':5,'path':'/ready','matcher':'200-299','port':'traffic-port'}}"))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            lb/targetGroup:TargetGroup  | {'protocol':'HTTPP'}                    | protocol: is 'HTTPP', must be one of HTTP, HTTPS, TCP
            lb/targetGroup:TargetGroup  | {'healthCheck':{'interval':301}}        | healthCheck.interval: is 301, must be at most 300 (elbv2 CreateTargetGroup HealthCheckIntervalSeconds)
            lb/targetGroup:TargetGroup  | {'port':70000}                          | port: is 70000, must be at most 65535 (elbv2 CreateTargetGroup Port)
            lb/loadBalancer:LoadBalancer | {'loadBalancerType':'classic'}         | loadBalancerType: is 'classic', must be one of application, network, gateway
            lb/loadBalancer:LoadBalancer | {'name':'-orders'}                     | name: is '-orders', must match
            sqs/queue:Queue             | {'visibilityTimeoutSeconds':43201}      | visibilityTimeoutSeconds: is 43201, must be at most 43200
            sqs/queue:Queue             | {'redrivePolicy':'{}'}                  | redrivePolicy: deadLetterTargetArn is '', must be the ARN of a queue
            iam/role:Role               | {'assumeRolePolicy':'{','name':'orders'} | assumeRolePolicy: MalformedPolicyDocument: it is no JSON
            iam/role:Role               | {'maxSessionDuration':60,'assumeRolePolicy':'{}'} | maxSessionDuration: is 60, must be at least 3600 (iam CreateRole MaxSessionDuration)
            backup/vault:Vault          | {'name':'the vault'}                    | name: is 'the vault', must match
            dynamodb/table:Table        | {'attributes':[{'name':'id','type':'T'}]} | attributes[0].type: is 'T', must be one of S, N, B (dynamodb CreateTable AttributeDefinitions[].AttributeType)
            eks/nodeGroup:NodeGroup     | {'capacityType':'CHEAP','clusterName':'c','nodeRoleArn':'r','subnetIds':[],'scalingConfig':{'desiredSize':3,'maxSize':3,'minSize':0}} | capacityType: is 'CHEAP', must be one of ON_DEMAND, SPOT
            rds/cluster:Cluster         | {'engine':'oracle'}                     | engine: is 'oracle', must match
            cloudwatch/metricAlarm:MetricAlarm | {'comparisonOperator':'More','evaluationPeriods':1} | comparisonOperator: is 'More', must be one of
            ec2/subnet:Subnet           | {'cidrBlock':'10.0.0.0/24'}             | vpcId: the required property 'vpcId' is missing
            ec2/subnet:Subnet           | {'vpcId':'v','zone':'a'}                | zone: there is no property 'zone'; known are assignIpv6AddressOnCreation
            ec2/subnet:Subnet           | {'vpcId':7}                             | vpcId: is 7, must be text
            sqs/queue:Queue             | {'tags':{'aws:name':'orders'}}          | tags["aws:name"]: a tag's key
            """)
    void refuses(String type, String inputs, String words) {
        assertThat(complaints("aws:" + type, inputs))
                .anySatisfy(complaint -> assertThat(complaint).startsWith(words));
    }

    @Test
    void leavesAloneWhatIsUnknownUntilDeployment() {
        assertThat(complaints(QUEUE, "{'visibilityTimeoutSeconds':'3eeb2bf0-c639-47a8-9e75-3b44932eb421'}"))
                .isEmpty();
    }

    @Test
    void saysWhatItHeldAValueAgainst() {
        assertThat(check.check(QUEUE, json("{'delaySeconds':5,'fifoQueue':true}"))
                        .covered())
                .containsOnlyKeys("delaySeconds");
    }

    @Test
    void refusesATypeThatNobodyHasDescribed() {
        assertThatThrownBy(() -> check.check("aws:chime/voiceConnector:VoiceConnector", json("{}")))
                .hasMessage("the stand-in does not know aws:chime/voiceConnector:VoiceConnector."
                        + " What it does with it would prove nothing. Add a line to types.txt");
    }

    @ParameterizedTest
    @CsvSource({
        "ec2/subnet:Subnet, cidrBlock, true",
        "ec2/subnet:Subnet, vpcId, true",
        "ec2/subnet:Subnet, mapPublicIpOnLaunch, false",
        "sqs/queue:Queue, fifoQueue, true",
        "sqs/queue:Queue, visibilityTimeoutSeconds, false",
        "rds/cluster:Cluster, databaseName, true",
        "rds/cluster:Cluster, backupRetentionPeriod, false",
        "lb/loadBalancer:LoadBalancer, internal, true",
        "lb/loadBalancer:LoadBalancer, subnets[0], false",
        "lb/targetGroup:TargetGroup, port, true",
        "lb/targetGroup:TargetGroup, healthCheck.port, false",
        "eks/cluster:Cluster, kubernetesNetworkConfig.ipFamily, true",
        "eks/cluster:Cluster, version, false",
        "dynamodb/table:Table, hashKey, true",
        "iam/role:Role, assumeRolePolicy, false"
    })
    void knowsWhatCanOnlyBeSetAtCreation(String type, String property, boolean only) {
        assertThat(check.isOnlyAtCreation("aws:" + type, property)).isEqualTo(only);
    }

    private static List<String> complaints(String type, String inputs) {
        return check.check(type, json(inputs)).complaints().stream()
                .map(Complaint::toString)
                .toList();
    }

    private static JsonNode json(String written) {
        try {
            return JSON.readTree(written.replace('\'', '"'));
        } catch (JsonProcessingException broken) {
            throw new AssertionError(written, broken);
        }
    }
}
