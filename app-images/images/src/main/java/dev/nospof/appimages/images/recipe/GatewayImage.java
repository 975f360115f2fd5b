package dev.nospof.appimages.images.recipe;

import dev.nospof.appimages.images.layer.Tree;
import dev.nospof.appimages.images.oci.Settings;
import dev.nospof.appimages.images.oci.Settings.StopSignal;
import java.util.List;
import java.util.Map;

/**
 * HAProxy, for the component {@code Gateway}: it asks the servers behind it by itself and follows their names, which Debian's NGINX can
 * not do both of. What it serves comes as {@code /etc/nospof/haproxy.cfg}; without it, it does not start.
 */
final class GatewayImage {
    private static final int TRAFFIC = 8080;
    private static final int METRICS = 8081;

    private GatewayImage() {}

    static Recipe recipe() {
        Settings settings = Settings.of(
                        "HAProxy as a gateway", List.of("/usr/sbin/haproxy", "-db", "-f", "/etc/nospof/haproxy.cfg"))
                .environment(Map.of("PATH", "/usr/sbin:/usr/bin"))
                .stopSignal(StopSignal.SIGUSR1)
                .ports(List.of(TRAFFIC, METRICS))
                .writable(List.of("/tmp"));
        return new SystemImage(
                "gateway",
                settings,
                List.of("haproxy"),
                name -> name.matches(
                        "perl.*|libperl.*|adduser|passwd|login.*|libpam.*|libdb.*|libgdbm.*|debconf|lsb-base|cdebconf|libdebconf.*"
                                + "|sysvinit.*|dpkg|tar|libsemanage.*|libaudit.*|libcap-ng.*|libsepol.*|libnewt.*|libslang.*|init-system-helpers|libbsd.*|libmd0"),
                path -> path.matches("etc/haproxy|usr/bin/halog|etc/(rsyslog\\.d|vim.*)|usr/share/vim|var/lib/haproxy"),
                Tree.EMPTY,
                List.of());
    }
}
