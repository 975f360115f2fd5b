package dev.nospof.lab.cluster;

import dev.nospof.lab.machine.Command;
import dev.nospof.lab.machine.LabProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The lab's own certificate authorities and what they sign: a certificate for each program, none with more rights than it needs.
 *
 * <p>Names and groups are those that Kubernetes' built-in roles are bound to
 * (<a href="https://kubernetes.io/docs/setup/best-practices/certificates/">PKI certificates and requirements</a>). Valid for a year: a lab is
 * made anew more often.
 */
final class Certificates {
    private static final String DAYS = "365";

    private final Blueprint plan;

    private Certificates(Blueprint plan) {
        this.plan = plan;
    }

    static void issue(Blueprint plan) {
        var certificates = new Certificates(plan);
        try {
            Files.createDirectories(plan.certificate(""));
        } catch (IOException unwritable) {
            throw LabProblem.unwritable(plan.certificate(""), unwritable);
        }
        certificates.authority("ca", "/CN=" + plan.name() + "-ca");
        certificates.authority("front-proxy-ca", "/CN=" + plan.name() + "-front-proxy-ca");
        certificates.controlPlane();
        plan.nodes().forEach(certificates::node);
    }

    private void controlPlane() {
        sign(
                "ca",
                "apiserver",
                "/CN=kube-apiserver",
                List.of(
                        "IP:127.0.0.1",
                        "IP:" + plan.coreAddress(),
                        "IP:" + plan.apiServiceAddress(),
                        "DNS:localhost",
                        "DNS:kubernetes",
                        "DNS:kubernetes.default",
                        "DNS:kubernetes.default.svc",
                        "DNS:kubernetes.default.svc." + Blueprint.DOMAIN));
        sign("ca", "admin", "/O=system:masters/CN=" + plan.name() + "-admin", List.of());
        sign("ca", "controller-manager", "/CN=system:kube-controller-manager", List.of());
        sign("ca", "scheduler", "/CN=system:kube-scheduler", List.of());
        sign("ca", "zonal-volumes", "/CN=zonal-volumes", List.of());
        sign("ca", "kube-proxy", "/CN=system:kube-proxy", List.of());
        sign("ca", "apiserver-to-kubelet", "/CN=kube-apiserver-to-kubelet", List.of());
        sign("ca", "metrics-server", "/CN=metrics-server", List.of("DNS:metrics-server.kube-system.svc"));
        sign("front-proxy-ca", "front-proxy", "/CN=front-proxy", List.of());
        Command.of(
                        "openssl",
                        "ecparam",
                        "-name",
                        "prime256v1",
                        "-genkey",
                        "-noout",
                        "-out",
                        file("service-accounts.key"))
                .run();
    }

    /** The Node authorizer lets {@code system:node:X} see and change what belongs to node X only. */
    private void node(Blueprint.NodePlan node) {
        sign(
                "ca",
                node.name(),
                "/O=system:nodes/CN=system:node:" + node.name(),
                List.of("IP:" + node.address(), "DNS:" + node.name()));
    }

    private void authority(String name, String subject) {
        Command.of(
                        "openssl",
                        "req",
                        "-x509",
                        "-newkey",
                        "ec",
                        "-pkeyopt",
                        "ec_paramgen_curve:prime256v1",
                        "-nodes",
                        "-days",
                        DAYS,
                        "-keyout",
                        file(name + ".key"),
                        "-out",
                        file(name + ".crt"),
                        "-subj",
                        subject)
                .run();
    }

    private void sign(String authority, String name, String subject, List<String> servesAs) {
        var request = Command.of(
                        "openssl",
                        "req",
                        "-new",
                        "-newkey",
                        "ec",
                        "-pkeyopt",
                        "ec_paramgen_curve:prime256v1",
                        "-nodes",
                        "-keyout",
                        file(name + ".key"),
                        "-subj",
                        subject)
                .run();
        var extensions = plan.certificate(name + ".extensions");
        try {
            Files.writeString(
                    extensions,
                    servesAs.isEmpty()
                            ? "extendedKeyUsage=clientAuth\n"
                            : "extendedKeyUsage=clientAuth,serverAuth\nsubjectAltName=" + String.join(",", servesAs)
                                    + "\n");
        } catch (IOException unwritable) {
            throw LabProblem.unwritable(extensions, unwritable);
        }
        Command.of(
                        "openssl",
                        "x509",
                        "-req",
                        "-days",
                        DAYS,
                        "-CA",
                        file(authority + ".crt"),
                        "-CAkey",
                        file(authority + ".key"),
                        "-CAcreateserial",
                        "-extfile",
                        extensions.toString(),
                        "-out",
                        file(name + ".crt"))
                .withInput(request)
                .run();
    }

    private String file(String name) {
        Path file = plan.certificate(name);
        return file.toString();
    }
}
