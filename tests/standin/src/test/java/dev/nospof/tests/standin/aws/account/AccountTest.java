package dev.nospof.tests.standin.aws.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class AccountTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REGION = "eu-west-1";

    private final Account account = new Account();

    @Test
    void givesIdsOfAwssForm() {
        var vpc = make("ec2/vpc:Vpc", "{'cidrBlock':'10.0.0.0/16'}");
        var queue = make("sqs/queue:Queue", "{'name':'orders'}");
        var balancer = make("lb/loadBalancer:LoadBalancer", "{'name':'shop','loadBalancerType':'network'}");

        assertThat(vpc.id()).matches("vpc-[0-9a-f]{17}");
        assertThat(vpc.arn()).isEqualTo("arn:aws:ec2:eu-west-1:123456789012:vpc/" + vpc.id());
        assertThat(queue.id()).isEqualTo("https://sqs.eu-west-1.amazonaws.com/123456789012/orders");
        assertThat(balancer.arn())
                .matches("arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/net/shop/[0-9a-f]{16}");
        assertThat(balancer.text("dnsName")).matches("shop-\\d{10}\\.eu-west-1\\.elb\\.amazonaws\\.com");
    }

    @Test
    void givesTheSameIdsEveryTime() {
        assertThat(new Account().make("aws:ec2/eip:Eip", "urn", REGION, json("{}"), json("{}")))
                .isEqualTo(account.make("aws:ec2/eip:Eip", "urn", REGION, json("{}"), json("{}")));
    }

    @Test
    void givesANewIdToWhatIsMadeAgain() {
        var first = make("ec2/eip:Eip", "{}");
        var second = make("ec2/eip:Eip", "{}");

        assertThat(second.id()).isNotEqualTo(first.id());
    }

    @Test
    void refusesANameThatIsTaken() {
        make("sqs/queue:Queue", "{'name':'orders'}");

        assertThatThrownBy(() -> make("sqs/queue:Queue", "{'name':'orders'}"))
                .hasMessageStartingWith("QueueAlreadyExists: there is a Queue 'https://sqs.");
    }

    @Test
    void refusesWhatNamesSomethingThatIsNotThere() {
        assertThatThrownBy(() -> make("ec2/subnet:Subnet", "{'vpcId':'vpc-0123456789abcdef0'}"))
                .hasMessage("Invalidvpc.NotFound: 'vpc-0123456789abcdef0' does not exist");
        assertThatThrownBy(() -> make(
                        "cloudwatch/metricAlarm:MetricAlarm",
                        "{'name':'a','alarmActions':['arn:aws:sns:eu-west-1:123456789012:pager']}"))
                .hasMessage("ResourceNotFound: 'arn:aws:sns:eu-west-1:123456789012:pager' does not exist");
    }

    @Test
    void acceptsWhatWasThereBefore() {
        account.adopt("vpc-0123456789abcdef0");

        assertThat(make("ec2/subnet:Subnet", "{'vpcId':'vpc-0123456789abcdef0','cidrBlock':'10.0.0.0/24'}")
                        .kind())
                .isEqualTo("Subnet");
    }

    @Test
    void refusesASubnetThatDoesNotFit() {
        var vpc = make("ec2/vpc:Vpc", "{'cidrBlock':'10.0.0.0/16'}").id();
        subnet(vpc, "10.0.0.0/24", "eu-west-1a");

        assertThatThrownBy(() -> subnet(vpc, "10.1.0.0/24", "eu-west-1a"))
                .hasMessage("InvalidSubnet.Range: The CIDR '10.1.0.0/24' is not within the ranges of " + vpc);
        assertThatThrownBy(() -> subnet(vpc, "10.0.0.128/25", "eu-west-1a"))
                .hasMessageStartingWith(
                        "InvalidSubnet.Conflict: The CIDR '10.0.0.128/25' conflicts with another subnet");
        assertThatThrownBy(() -> subnet(vpc, "10.0.1.0/29", "eu-west-1a"))
                .hasMessageStartingWith("InvalidSubnet.Range: Value (10.0.1.0/29)");
        assertThatThrownBy(() -> subnet(vpc, "10.0.1.0/24", "eu-west-1d"))
                .hasMessage("InvalidParameterValue: Value (eu-west-1d) for parameter availabilityZone is invalid."
                        + " Subnets can be created in eu-west-1a, eu-west-1b, eu-west-1c");
    }

    @Test
    void refusesANatGatewayWithoutAWayOut() {
        var vpc = make("ec2/vpc:Vpc", "{'cidrBlock':'10.0.0.0/16'}").id();
        var subnet = subnet(vpc, "10.0.0.0/24", "eu-west-1a").id();
        var address = make("ec2/eip:Eip", "{}").id();
        var nat = "{'subnetId':'" + subnet + "','allocationId':'" + address + "'}";

        assertThatThrownBy(() -> make("ec2/natGateway:NatGateway", nat))
                .hasMessage("Gateway.NotAttached: Network " + vpc + " has no Internet gateway attached");

        var gateway = make("ec2/internetGateway:InternetGateway", "{'vpcId':'" + vpc + "'}");
        make("ec2/natGateway:NatGateway", nat);
        assertThatThrownBy(() -> account.delete(gateway.token(), REGION, gateway.id()))
                .hasMessageStartingWith("DependencyViolation: InternetGateway 'igw-");
    }

    @Test
    void refusesALoadBalancerInOneZone() {
        var vpc = make("ec2/vpc:Vpc", "{'cidrBlock':'10.0.0.0/16'}").id();
        var one = subnet(vpc, "10.0.0.0/24", "eu-west-1a").id();
        var other = subnet(vpc, "10.0.1.0/24", "eu-west-1a").id();

        assertThatThrownBy(() -> make(
                        "lb/loadBalancer:LoadBalancer", "{'name':'shop','subnets':['" + one + "','" + other + "']}"))
                .hasMessageStartingWith("ValidationError: At least two subnets in two different Availability Zones");
    }

    @Test
    void refusesADeadLetterQueueThatIsNotThereOrOfAnotherKind() {
        var policy = "'redrivePolicy':'{\\\"deadLetterTargetArn\\\":\\\"arn:aws:sqs:eu-west-1:123456789012:dead\\\"}'";

        assertThatThrownBy(() -> make("sqs/queue:Queue", "{'name':'orders'," + policy + "}"))
                .hasMessageStartingWith("InvalidParameterValue: Value {\"deadLetterTargetArn\":")
                .hasMessageEndingWith("Reason: Dead letter target does not exist.");

        make("sqs/queue:Queue", "{'name':'dead'}");
        assertThatThrownBy(() -> make("sqs/queue:Queue", "{'name':'orders.fifo','fifoQueue':true," + policy + "}"))
                .hasMessageEndingWith("Reason: Dead-letter queue must be same type of queue as the source.");
        assertThatThrownBy(() -> make("sqs/queue:Queue", "{'name':'orders.fifo'}"))
                .hasMessage("InvalidParameterValue: The queue's name is 'orders.fifo';"
                        + " the name of a FIFO queue, and of no other, ends with .fifo");
    }

    @Test
    void refusesToDeleteWhatIsInUse() {
        var role = make("iam/role:Role", "{'name':'orders'}");
        make("iam/rolePolicy:RolePolicy", "{'name':'send','role':'orders','policy':'{}'}");

        assertThatThrownBy(() -> account.delete(role.token(), REGION, "orders"))
                .hasMessage("DeleteConflict: Role 'orders' has dependencies and cannot be deleted:"
                        + " RolePolicy 'orders:send' uses it (role)");
    }

    @Test
    void refusesToDeleteWhatIsGuarded() {
        var table = make("dynamodb/table:Table", "{'name':'books','deletionProtectionEnabled':true}");

        assertThatThrownBy(() -> account.delete(table.token(), REGION, "books"))
                .hasMessage(
                        "ValidationException: Table 'books' cannot be deleted while deletionProtectionEnabled is true");
    }

    @Test
    void refusesToDeleteADatabaseWithoutItsLastSnapshot() {
        var cluster = make("rds/cluster:Cluster", "{'clusterIdentifier':'books','engine':'aurora-mysql'}");

        assertThatThrownBy(() -> account.delete(cluster.token(), REGION, "books"))
                .hasMessage("InvalidParameterCombination: Cluster 'books' cannot be deleted:"
                        + " neither skipFinalSnapshot nor finalSnapshotIdentifier is given");
    }

    @Test
    void keepsRegionsApart() {
        make("sqs/queue:Queue", "{'name':'orders'}");

        var elsewhere =
                account.make("aws:sqs/queue:Queue", "there", "eu-central-1", json("{'name':'orders'}"), json("{}"));

        assertThat(elsewhere.arn()).isEqualTo("arn:aws:sqs:eu-central-1:123456789012:orders");
        assertThat(account.all()).hasSize(2);
    }

    private Kept subnet(String vpc, String range, String zone) {
        return make(
                "ec2/subnet:Subnet",
                "{'vpcId':'" + vpc + "','cidrBlock':'" + range + "','availabilityZone':'" + zone + "'}");
    }

    private Kept make(String type, String inputs) {
        return account.make("aws:" + type, "urn:" + type, REGION, json(inputs), json("{}"));
    }

    private static ObjectNode json(String written) {
        try {
            return (ObjectNode) JSON.readTree(written.replace('\'', '"'));
        } catch (JsonProcessingException broken) {
            throw new AssertionError(written, broken);
        }
    }
}
