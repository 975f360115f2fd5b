package dev.nospof.policies.cost;

import dev.nospof.policies.graph.References;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.aws.CloudAlarm;
import dev.nospof.policies.graph.aws.DiscoveredName;
import dev.nospof.policies.graph.aws.ManagedCluster;
import dev.nospof.policies.graph.aws.RoutedName;
import java.util.ArrayList;
import java.util.List;

/** What has one price each, however it is set. */
final class FlatTariff implements Tariff {
    private static final String RECOVERY = "aws:route53recoverycontrol/cluster:Cluster";
    private static final String ZONE = "aws:route53/zone:Zone";
    private static final String KEY = "aws:kms/key:Key";
    private static final String SECRET = "aws:secretsmanager/secret:Secret";
    private static final String DASHBOARD = "aws:cloudwatch/dashboard:Dashboard";
    private static final String FIREWALL = "aws:wafv2/webAcl:WebAcl";

    @Override
    public List<String> types() {
        return List.of(
                ManagedCluster.CLUSTER,
                RoutedName.HEALTH_CHECK,
                RECOVERY,
                ZONE,
                DiscoveredName.PRIVATE_NAMESPACE,
                DiscoveredName.PUBLIC_NAMESPACE,
                DiscoveredName.INSTANCE,
                CloudAlarm.ALARM,
                CloudAlarm.COMPOSITE,
                DASHBOARD,
                KEY,
                SECRET,
                FIREWALL);
    }

    @Override
    public List<Charge> charges(Resource resource, References references) {
        return switch (resource.type()) {
            case ManagedCluster.CLUSTER -> one("eks-cluster", "EKS control plane");
            case RoutedName.HEALTH_CHECK -> one("health-check", "Route 53 health check");
            case RECOVERY -> one("recovery-cluster", "cluster of routing controls");
            case ZONE -> one("hosted-zone", "Route 53 hosted zone");
            case DiscoveredName.PRIVATE_NAMESPACE, DiscoveredName.PUBLIC_NAMESPACE ->
                one("hosted-zone", "hosted zone of a Cloud Map namespace");
            case DiscoveredName.INSTANCE -> one("discovered-instance", "instance in Cloud Map");
            case CloudAlarm.ALARM -> alarm(resource);
            case CloudAlarm.COMPOSITE -> one("composite-alarm", "CloudWatch composite alarm");
            case DASHBOARD -> one("dashboard", "CloudWatch dashboard");
            case KEY -> one("kms-key", "KMS key");
            case SECRET -> secret(resource);
            default -> firewall(resource);
        };
    }

    private static List<Charge> one(String price, String what) {
        return List.of(Charge.all(price, what, 1));
    }

    /** Paid by metric: https://aws.amazon.com/cloudwatch/pricing/. */
    private static List<Charge> alarm(Resource alarm) {
        int metrics = (int) alarm.at("metricQueries").items().stream()
                .filter(query -> query.at("metric").isPresent())
                .count();
        return List.of(Charge.all("alarm-metric", "metric of a CloudWatch alarm", Math.max(1, metrics)));
    }

    /** Each copy in another region is paid as a secret. */
    private static List<Charge> secret(Resource secret) {
        return List.of(
                Charge.of("secret", "secret", 1 + secret.at("replicas").items().size(), 1));
    }

    private static List<Charge> firewall(Resource acl) {
        var charges = new ArrayList<>(one("web-acl", "WAF web ACL"));
        int rules = acl.at("rules").items().size();
        if (rules > 0) {
            charges.add(Charge.all("web-acl-rule", "rule of a web ACL", rules));
        }
        return charges;
    }
}
