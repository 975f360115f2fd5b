package dev.nospof.appimages.images.recipe;

import dev.nospof.appimages.images.layer.Entry;
import dev.nospof.appimages.images.layer.Tree;
import dev.nospof.appimages.images.oci.Settings;
import java.util.List;
import java.util.Map;

/**
 * etcd and etcdctl. Configured by its own variables ({@code ETCD_NAME}, {@code ETCD_INITIAL_CLUSTER}, …).
 *
 * <p>With a shell, and the few programs that the job which takes snapshots calls from it.
 */
final class EtcdImage {
    private static final int CLIENTS = 2379;
    private static final int PEERS = 2380;

    /** Each is BusyBox under another name. */
    private static final List<String> CALLED = List.of("date", "mkdir", "mv", "rm", "sh", "sync");

    private EtcdImage() {}

    static Recipe recipe() {
        // Not by variables: etcd does not start where one says what its command line, which replaces this one, says
        // too.
        List<String> command = List.of(
                "/usr/bin/etcd",
                "--data-dir=/var/lib/etcd/data",
                // Without it a full history fills the quota and the store refuses writes for good.
                "--auto-compaction-mode=periodic",
                "--auto-compaction-retention=1h");
        Settings settings = Settings.of("etcd, a replicated store of small values", command)
                .environment(Map.of(
                        "PATH", "/usr/bin",
                        "ETCDCTL_API", "3",
                        "ETCD_LOGGER", "zap"))
                .ports(List.of(CLIENTS, PEERS))
                .writable(List.of("/var/lib/etcd"));
        Tree files = Tree.EMPTY.with("var/lib/etcd", new Entry.Folder(0700, Entry.NOBODY_ELSES_ID));
        for (String program : CALLED) {
            files = files.with("usr/bin/" + program, new Entry.Link("busybox"));
        }
        return new SystemImage(
                "etcd",
                settings,
                List.of("etcd-server", "etcd-client", "busybox-static"),
                name -> !List.of("etcd-server", "etcd-client", "busybox-static", "libc6")
                        .contains(name),
                path -> path.equals("usr/bin/etcddumpdb") || path.equals("usr/bin/etcddumplogs"),
                files,
                List.of());
    }
}
