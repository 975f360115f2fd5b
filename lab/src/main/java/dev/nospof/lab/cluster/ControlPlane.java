package dev.nospof.lab.cluster;

import dev.nospof.lab.machine.ControlGroups;
import dev.nospof.lab.machine.Daemon;
import dev.nospof.lab.machine.LabProblem;
import dev.nospof.lab.machine.Ledger;
import dev.nospof.lab.machine.Patience;
import dev.nospof.lab.machine.RunningProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * etcd, the API server, the controllers, the scheduler and what makes volumes: one of each, in a network namespace of their own.
 *
 * <p>It does not fail with any zone: a lab fails nodes and zones under a control plane that a cloud would run.
 */
final class ControlPlane {
    static final List<String> PROGRAMS =
            List.of("etcd", "kube-apiserver", "kube-controller-manager", "kube-scheduler", "zonal-volumes");
    private static final String ETCD = "http://127.0.0.1:2379";

    private final Blueprint plan;
    private final Ledger ledger;
    private final Programs programs;
    private final ControlGroups groups;

    ControlPlane(Blueprint plan, Ledger ledger, Programs programs, ControlGroups groups) {
        this.plan = plan;
        this.ledger = ledger;
        this.programs = programs;
        this.groups = groups;
    }

    /** Starts all and waits until the API server serves. */
    void start() {
        start("etcd", etcd());
        var server = start("kube-apiserver", apiServer());
        Patience.upTo(Duration.ofMinutes(2))
                .until(
                        "the API server serves",
                        () -> {
                            if (!server.isRunning()) {
                                throw LabProblem.ended(
                                        "kube-apiserver",
                                        ledger.log("kube-apiserver"),
                                        Daemon.lastWords(ledger.log("kube-apiserver")));
                            }
                            return isReady();
                        },
                        () -> Daemon.lastWords(ledger.log("kube-apiserver")));
        start("kube-controller-manager", controllerManager());
        start("kube-scheduler", scheduler());
    }

    /** Starts what makes the volumes that are claimed; the rights that it needs must be there. */
    void serveVolumes() {
        var kubeconfig = Kubeconfig.write(plan, "zonal-volumes", plan.certificate("zonal-volumes.kubeconfig"));
        start(
                "zonal-volumes",
                List.of(
                        programs.zonalVolumes().resolve("zonal-volumes").toString(),
                        kubeconfig.toString(),
                        plan.folder().resolve("volumes").toString()));
    }

    boolean isReady() {
        return programs.kubectl(plan.kubeconfig(), "get", "--raw=/readyz", "--request-timeout=2s")
                .attempt()
                .succeeded();
    }

    private RunningProcess start(String name, List<String> words) {
        var inside = new ArrayList<>(List.of("nsenter", "--net=" + plan.core().file()));
        inside.addAll(words);
        return new Daemon(name, groups.make(plan.group("control-plane")), inside).start(ledger);
    }

    /** Without waiting for the disk: the lab's state dies with the lab. */
    private List<String> etcd() {
        return List.of(
                "etcd",
                "--data-dir=" + plan.folder().resolve("etcd"),
                "--unsafe-no-fsync",
                "--listen-client-urls=" + ETCD,
                "--advertise-client-urls=" + ETCD,
                "--listen-peer-urls=http://127.0.0.1:2380");
    }

    private List<String> apiServer() {
        return Stream.of(
                        List.of(programs.kubernetes("kube-apiserver"), "--etcd-servers=" + ETCD),
                        List.of(
                                "--secure-port=" + Blueprint.API_PORT,
                                "--advertise-address=" + plan.coreAddress(),
                                "--service-cluster-ip-range=" + plan.serviceSubnet(),
                                "--allow-privileged=true"),
                        List.of(
                                "--tls-cert-file=" + pki("apiserver.crt"),
                                "--tls-private-key-file=" + pki("apiserver.key"),
                                "--client-ca-file=" + pki("ca.crt")),
                        List.of("--authorization-mode=Node,RBAC", "--enable-admission-plugins=NodeRestriction"),
                        List.of(
                                "--service-account-key-file=" + pki("service-accounts.key"),
                                "--service-account-signing-key-file=" + pki("service-accounts.key"),
                                "--service-account-issuer=https://kubernetes.default.svc." + Blueprint.DOMAIN),
                        List.of(
                                "--kubelet-certificate-authority=" + pki("ca.crt"),
                                "--kubelet-client-certificate=" + pki("apiserver-to-kubelet.crt"),
                                "--kubelet-client-key=" + pki("apiserver-to-kubelet.key"),
                                "--kubelet-preferred-address-types=InternalIP"),
                        aggregation())
                .flatMap(List::stream)
                .toList();
    }

    /** Where the control plane lives there is no kube-proxy: it calls an aggregated API at its pods' addresses, not at its service's. */
    private List<String> aggregation() {
        return List.of(
                "--enable-aggregator-routing=true",
                "--requestheader-client-ca-file=" + pki("front-proxy-ca.crt"),
                "--requestheader-allowed-names=front-proxy",
                "--requestheader-extra-headers-prefix=X-Remote-Extra-",
                "--requestheader-group-headers=X-Remote-Group",
                "--requestheader-username-headers=X-Remote-User",
                "--proxy-client-cert-file=" + pki("front-proxy.crt"),
                "--proxy-client-key-file=" + pki("front-proxy.key"));
    }

    private List<String> controllerManager() {
        var kubeconfig = Kubeconfig.write(plan, "controller-manager", plan.certificate("controller-manager.kubeconfig"))
                .toString();
        return List.of(
                programs.kubernetes("kube-controller-manager"),
                "--kubeconfig=" + kubeconfig,
                "--authentication-kubeconfig=" + kubeconfig,
                "--authorization-kubeconfig=" + kubeconfig,
                "--leader-elect=false",
                "--use-service-account-credentials=true",
                "--service-account-private-key-file=" + pki("service-accounts.key"),
                "--root-ca-file=" + pki("ca.crt"),
                "--allocate-node-cidrs=false",
                "--cluster-cidr=" + plan.podSubnet(),
                "--node-monitor-grace-period=" + plan.nodeMonitorGrace().toSeconds() + "s");
    }

    private List<String> scheduler() {
        var kubeconfig = Kubeconfig.write(plan, "scheduler", plan.certificate("scheduler.kubeconfig"))
                .toString();
        return List.of(
                programs.kubernetes("kube-scheduler"),
                "--kubeconfig=" + kubeconfig,
                "--authentication-kubeconfig=" + kubeconfig,
                "--authorization-kubeconfig=" + kubeconfig,
                "--leader-elect=false");
    }

    private String pki(String file) {
        return plan.certificate(file).toString();
    }
}
