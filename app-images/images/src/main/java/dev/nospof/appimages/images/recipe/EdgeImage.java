package dev.nospof.appimages.images.recipe;

import dev.nospof.appimages.images.layer.Entry;
import dev.nospof.appimages.images.layer.Tree;
import dev.nospof.appimages.images.oci.Settings;
import dev.nospof.appimages.images.oci.Settings.StopSignal;
import java.util.List;
import java.util.Map;

/**
 * NGINX as the way in: HTTP on 8080, health and {@code /stub_status} on 8081. What it serves comes as files in {@code /etc/nginx/http.d}
 * and {@code /etc/nginx/stream.d}; without any it answers 404, and is ready.
 */
final class EdgeImage {
    private static final int TRAFFIC = 8080;
    private static final int HEALTH = 8081;

    private EdgeImage() {}

    static Recipe recipe() {
        Settings settings = Settings.of("NGINX as an edge", List.of("/usr/sbin/nginx", "-g", "daemon off;"))
                .environment(Map.of("PATH", "/usr/sbin:/usr/bin"))
                .stopSignal(StopSignal.SIGQUIT)
                .ports(List.of(TRAFFIC, HEALTH))
                .writable(List.of("/tmp"));
        Tree files = Tree.EMPTY
                .with("etc/nginx/nginx.conf", Workshop.resource("edge/nginx.conf"))
                .with("etc/nginx/http.d/default.conf", Workshop.resource("edge/default.conf"))
                .with("etc/nginx/stream.d", Entry.Folder.PLAIN)
                .with("var/lib/nginx", Entry.Folder.PLAIN);
        return new SystemImage(
                "edge",
                settings,
                List.of("nginx-light", "libnginx-mod-stream"),
                name -> name.matches(
                        "perl.*|libperl.*|iproute2|libbpf.*|libcap2.*|libmnl.*|libxtables.*|libpam.*|libdb.*|libgdbm.*|debconf|lsb-base"
                                + "|libelf.*|libnftnl.*|libtirpc.*|libnsl.*|libgssapi.*|libk5.*|libkrb5.*|krb5.*|cdebconf|libdebconf.*|libbsd.*|sysvinit.*|dpkg|tar"
                                + "|passwd|adduser|login.*|libsemanage.*|libaudit.*|libsepol.*|libnewt.*|libslang.*|gcc-12-base-none"),
                path -> path.matches("etc/nginx/(sites-.*|conf\\.d|snippets|modules-available)")
                        || path.equals("var/www")
                        || path.equals("etc/ufw"),
                files,
                List.of());
    }
}
