package dev.nospof.tests.engine;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.aws.Provider;
import com.pulumi.aws.ProviderArgs;
import com.pulumi.aws.acm.Certificate;
import com.pulumi.aws.acm.CertificateArgs;
import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.kms.Key;
import com.pulumi.aws.kms.KeyArgs;
import com.pulumi.aws.route53.Zone;
import com.pulumi.aws.route53.ZoneArgs;
import com.pulumi.resources.CustomResourceOptions;

/** What an account has before the shop comes: whoever deploys, and a domain with its certificates, and a key for databases of the region that stands by. */
public final class AwsLanding {
    private AwsLanding() {}

    public static void main(String[] arguments) {
        Pulumi.run(AwsLanding::stack);
    }

    private static void stack(Context context) {
        var deployer = new Role(
                "deploy",
                RoleArgs.builder().name("deploy").assumeRolePolicy("""
                        {"Version": "2012-10-17", "Statement": [{"Sid": "Assume", "Effect": "Allow", "Action": "sts:AssumeRole",
                         "Principal": {"AWS": "arn:aws:iam::123456789012:root"}}]}""").build());
        var certificate = new Certificate(
                "shop",
                CertificateArgs.builder()
                        .domainName("shop.example.com")
                        .validationMethod("DNS")
                        .build());
        var zone = new Zone("example", ZoneArgs.builder().name("example.com").build());
        var there = CustomResourceOptions.builder()
                .provider(new Provider(
                        "standby", ProviderArgs.builder().region("eu-central-1").build()))
                .build();
        var certificateThere = new Certificate(
                "shop-standby",
                CertificateArgs.builder()
                        .domainName("shop.example.com")
                        .validationMethod("DNS")
                        .build(),
                there);
        var key = new Key("databases", KeyArgs.builder().enableKeyRotation(true).build(), there);
        context.export("standbyCertificate", certificateThere.arn());
        context.export("standbyKey", key.arn());
        context.export("admin", deployer.arn());
        context.export("certificate", certificate.arn());
        context.export("hostedZone", zone.zoneId());
    }
}
