package dev.nospof.engine.answers;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the AWS provider answers for one type of resource, in forms with <code>{words}</code> in them: {@code {region}}, {@code {account}}, {@code {name}},
 * {@code {id}}, and {@code {17}} for as many hexadecimal digits.
 *
 * @param nameProperty what holds its name, which the provider makes up where the program gives none; empty for what has none
 * @param id its form
 * @param outputs beside id and name, by their forms; {@code [secretArn:…]} is a list of one object with that field, and {@code vpcConfig.vpcId} a field
 *     beside those that the program gives
 */
record AwsKind(Optional<String> nameProperty, String id, SortedMap<String, String> outputs) {
    /**
     * Forms as the resources' own pages give them (https://docs.aws.amazon.com/service-authorization/latest/reference/, "Resource types"). What is not here has an
     * id that stands for it, and no other outputs.
     */
    private static final String TABLE = """
            aws:ec2/vpc:Vpc                                   - vpc-{17}           arn=arn:aws:ec2:{region}:{account}:vpc/{id}
            aws:ec2/subnet:Subnet                             - subnet-{17}        arn=arn:aws:ec2:{region}:{account}:subnet/{id}
            aws:ec2/internetGateway:InternetGateway           - igw-{17}           arn=arn:aws:ec2:{region}:{account}:internet-gateway/{id}
            aws:ec2/egressOnlyInternetGateway:EgressOnlyInternetGateway - eigw-{17}
            aws:ec2/eip:Eip                                   - eipalloc-{17}      allocationId={id}
            aws:ec2/natGateway:NatGateway                     - nat-{17}
            aws:ec2/routeTable:RouteTable                     - rtb-{17}           arn=arn:aws:ec2:{region}:{account}:route-table/{id}
            aws:ec2/route:Route                               - r-rtb-{17}
            aws:ec2/routeTableAssociation:RouteTableAssociation - rtbassoc-{17}
            aws:ec2/vpcEndpoint:VpcEndpoint                   - vpce-{17}          arn=arn:aws:ec2:{region}:{account}:vpc-endpoint/{id}
            aws:ec2/securityGroup:SecurityGroup               n sg-{17}            arn=arn:aws:ec2:{region}:{account}:security-group/{id}
            aws:ec2/defaultSecurityGroup:DefaultSecurityGroup - sg-{17}            arn=arn:aws:ec2:{region}:{account}:security-group/{id}
            aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule - sgr-{17}
            aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule - sgr-{17}
            aws:ec2/flowLog:FlowLog                           - fl-{17}            arn=arn:aws:ec2:{region}:{account}:vpc-flow-log/{id}
            aws:cloudwatch/logGroup:LogGroup                  n {name}             arn=arn:aws:logs:{region}:{account}:log-group:{name}
            aws:cloudwatch/metricAlarm:MetricAlarm            n {name}             arn=arn:aws:cloudwatch:{region}:{account}:alarm:{name}
            aws:cloudwatch/eventRule:EventRule                n {name}             arn=arn:aws:events:{region}:{account}:rule/{name}
            aws:cloudwatch/eventBus:EventBus                  n {name}             arn=arn:aws:events:{region}:{account}:event-bus/{name}
            aws:sfn/stateMachine:StateMachine                 n arn:aws:states:{region}:{account}:stateMachine:{name} arn={id}
            aws:iam/role:Role                                 n {name}             arn=arn:aws:iam::{account}:role/{name} uniqueId=AROA{16}
            aws:iam/policy:Policy                             n arn:aws:iam::{account}:policy/{name} arn={id}
            aws:sqs/queue:Queue                               n https://sqs.{region}.amazonaws.com/{account}/{name} url={id} arn=arn:aws:sqs:{region}:{account}:{name}
            aws:cloudwatch/compositeAlarm:CompositeAlarm      alarmName {alarmName} arn=arn:aws:cloudwatch:{region}:{account}:alarm:{id}
            aws:cloudwatch/dashboard:Dashboard                dashboardName {dashboardName} dashboardArn=arn:aws:cloudwatch::{account}:dashboard/{id}
            aws:fis/experimentTemplate:ExperimentTemplate     - EXT{17}
            aws:sns/topic:Topic                               n arn:aws:sns:{region}:{account}:{name} arn={id}
            aws:sns/topicSubscription:TopicSubscription       - arn:aws:sns:{region}:{account}:{32}:{32} arn={id}
            aws:s3/bucketV2:BucketV2                          b {bucket}           arn=arn:aws:s3:::{bucket}
            aws:s3/bucket:Bucket                              b {bucket}           arn=arn:aws:s3:::{bucket}
            aws:kms/key:Key                                   - {32}               keyId={id} arn=arn:aws:kms:{region}:{account}:key/{id}
            aws:dynamodb/table:Table                          n {name}             arn=arn:aws:dynamodb:{region}:{account}:table/{name} streamArn=arn:aws:dynamodb:{region}:{account}:table/{name}/stream/2026-01-01T00:00:00.000
            aws:appautoscaling/policy:Policy                  n {name}             arn=arn:aws:autoscaling:{region}:{account}:scalingPolicy:{32}:policyName/{name}
            aws:backup/vault:Vault                            n {name}             arn=arn:aws:backup:{region}:{account}:backup-vault:{name}
            aws:backup/plan:Plan                              n {32}               arn=arn:aws:backup:{region}:{account}:backup-plan:{id}
            aws:backup/selection:Selection                    - {32}
            aws:backup/restoreTestingPlan:RestoreTestingPlan  name {name}          arn=arn:aws:backup:{region}:{account}:restore-testing-plan:{name}
            aws:secretsmanager/secret:Secret                  n arn:aws:secretsmanager:{region}:{account}:secret:{name}-{6} arn={id}
            aws:lambda/function:Function                      n {name}             arn=arn:aws:lambda:{region}:{account}:function:{name}
            aws:lb/loadBalancer:LoadBalancer                  n arn:aws:elasticloadbalancing:{region}:{account}:loadbalancer/{sort}/{name}/{16} arn={id} arnSuffix={sort}/{name}/{16} dnsName={name}-{10}.{region}.elb.amazonaws.com zoneId=Z{13}
            aws:lb/targetGroup:TargetGroup                    n arn:aws:elasticloadbalancing:{region}:{account}:targetgroup/{name}/{16} arn={id} arnSuffix=targetgroup/{name}/{16}
            aws:lb/listener:Listener                          - arn:aws:elasticloadbalancing:{region}:{account}:listener/{16} arn={id}
            aws:ec2/launchTemplate:LaunchTemplate             n lt-{17}            arn=arn:aws:ec2:{region}:{account}:launch-template/{id}
            aws:autoscaling/group:Group                       n {name}             arn=arn:aws:autoscaling:{region}:{account}:autoScalingGroup:{32}:autoScalingGroupName/{name}
            aws:wafv2/webAcl:WebAcl                           n {32}               arn=arn:aws:wafv2:{region}:{account}:regional/webacl/{name}/{32}
            aws:rds/subnetGroup:SubnetGroup                   n {name}             arn=arn:aws:rds:{region}:{account}:subgrp:{name}
            aws:rds/parameterGroup:ParameterGroup             n {name}             arn=arn:aws:rds:{region}:{account}:pg:{name}
            aws:rds/clusterParameterGroup:ClusterParameterGroup n {name}           arn=arn:aws:rds:{region}:{account}:cluster-pg:{name}
            aws:rds/cluster:Cluster                           clusterIdentifier {clusterIdentifier} arn=arn:aws:rds:{region}:{account}:cluster:{id} endpoint={id}.cluster-{12}.{region}.rds.amazonaws.com readerEndpoint={id}.cluster-ro-{12}.{region}.rds.amazonaws.com masterUserSecrets=[secretArn:arn:aws:secretsmanager:{region}:{account}:secret:rds!cluster-{8}-{6}]
            aws:rds/clusterInstance:ClusterInstance           identifier {identifier} arn=arn:aws:rds:{region}:{account}:db:{id} endpoint={id}.{12}.{region}.rds.amazonaws.com
            aws:rds/instance:Instance                         identifier db-{26}   arn=arn:aws:rds:{region}:{account}:db:{identifier} address={identifier}.{12}.{region}.rds.amazonaws.com masterUserSecrets=[secretArn:arn:aws:secretsmanager:{region}:{account}:secret:rds!db-{8}-{6}]
            aws:rds/globalCluster:GlobalCluster               globalClusterIdentifier {globalClusterIdentifier} arn=arn:aws:rds::{account}:global-cluster:{id}
            aws:rds/proxy:Proxy                               n {name}             arn=arn:aws:rds:{region}:{account}:db-proxy:prx-{17} endpoint={name}.proxy-{12}.{region}.rds.amazonaws.com
            aws:eks/cluster:Cluster                           n {name}             arn=arn:aws:eks:{region}:{account}:cluster/{name} endpoint=https://{32}.gr7.{region}.eks.amazonaws.com certificateAuthority.data={64} vpcConfig.clusterSecurityGroupId=sg-{17}
            aws:rds/eventSubscription:EventSubscription       n {name}             arn=arn:aws:rds:{region}:{account}:es:{name}
            aws:elasticache/subnetGroup:SubnetGroup           n {name}             arn=arn:aws:elasticache:{region}:{account}:subnetgroup:{name}
            aws:elasticache/parameterGroup:ParameterGroup     n {name}             arn=arn:aws:elasticache:{region}:{account}:parametergroup:{name}
            aws:elasticache/replicationGroup:ReplicationGroup replicationGroupId {replicationGroupId} arn=arn:aws:elasticache:{region}:{account}:replicationgroup:{id} primaryEndpointAddress=master.{id}.{6}.{region}.cache.amazonaws.com readerEndpointAddress=replica.{id}.{6}.{region}.cache.amazonaws.com configurationEndpointAddress=clustercfg.{id}.{6}.{region}.cache.amazonaws.com
            aws:route53/zone:Zone                             - Z{17}              zoneId={id} arn=arn:aws:route53:::hostedzone/{id}
            aws:route53/healthCheck:HealthCheck               - {32}               arn=arn:aws:route53:::healthcheck/{id}
            aws:servicediscovery/privateDnsNamespace:PrivateDnsNamespace n ns-{16} hostedZone=Z{17} arn=arn:aws:servicediscovery:{region}:{account}:namespace/{id}
            aws:servicediscovery/service:Service              n srv-{16}           arn=arn:aws:servicediscovery:{region}:{account}:service/{id}
            aws:route53recoverycontrol/cluster:Cluster        n arn:aws:route53-recovery-control::{account}:cluster/{32} arn={id}
            aws:route53recoverycontrol/controlPanel:ControlPanel n arn:aws:route53-recovery-control::{account}:controlpanel/{32} arn={id}
            aws:route53recoverycontrol/routingControl:RoutingControl n arn:aws:route53-recovery-control::{account}:controlpanel/{32}/routingcontrol/{16} arn={id}
            aws:route53recoverycontrol/safetyRule:SafetyRule  n arn:aws:route53-recovery-control::{account}:controlpanel/{32}/safetyrule/{16} arn={id}
            """;

    static final Map<String, AwsKind> ALL = Arrays.stream(TABLE.split("\n"))
            .map(line -> line.trim().split("\\s+"))
            .collect(Collectors.toUnmodifiableMap(words -> words[0], AwsKind::of));

    private static AwsKind of(String... words) {
        var outputs = new TreeMap<String, String>();
        for (int i = 3; i < words.length; i++) {
            var sides = words[i].split("=", 2);
            outputs.put(sides[0], sides[1]);
        }
        var name =
                switch (words[1]) {
                    case "-" -> Optional.<String>empty();
                    case "n" -> Optional.of("name");
                    case "b" -> Optional.of("bucket");
                    default -> Optional.of(words[1]);
                };
        return new AwsKind(name, words[2], outputs);
    }
}
