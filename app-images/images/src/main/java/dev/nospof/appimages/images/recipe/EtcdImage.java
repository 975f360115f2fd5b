package dev.nospof.appimages.images.recipe;

import dev.nospof.appimages.images.layer.Entry;
import dev.nospof.appimages.images.layer.Tree;
import dev.nospof.appimages.images.oci.Settings;
import java.util.List;
import java.util.Map;

/** etcd and etcdctl. Configured by its own variables ({@code ETCD_NAME}, {@code ETCD_INITIAL_CLUSTER}, …). */
final class EtcdImage {
    private static final int CLIENTS = 2379;
    private static final int PEERS = 2380;

    private EtcdImage() {}

    static Recipe recipe() {
        Settings settings = Settings.of("etcd, a replicated store of small values", List.of("/usr/bin/etcd"))
                .environment(Map.of(
                        "PATH", "/usr/bin",
                        "ETCD_DATA_DIR", "/var/lib/etcd/data",
                        "ETCDCTL_API", "3",
                        "ETCD_LOGGER", "zap",
                        // Without it a full history fills the quota and the store refuses writes for good.
                        "ETCD_AUTO_COMPACTION_MODE", "periodic",
                        "ETCD_AUTO_COMPACTION_RETENTION", "1h"))
                .ports(List.of(CLIENTS, PEERS))
                .writable(List.of("/var/lib/etcd"));
        Tree files = Tree.EMPTY.with("var/lib/etcd", new Entry.Folder(0700, Entry.NOBODY_ELSES_ID));
        return new SystemImage(
                "etcd",
                settings,
                List.of("etcd-server", "etcd-client"),
                name -> !List.of("etcd-server", "etcd-client", "libc6").contains(name),
                path -> path.equals("usr/bin/etcddumpdb") || path.equals("usr/bin/etcddumplogs"),
                files,
                List.of());
    }
}
