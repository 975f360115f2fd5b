package dev.nospof.appimages.images.recipe;

import dev.nospof.appimages.images.BuildFailure;
import dev.nospof.appimages.images.debian.DebianPackage;
import dev.nospof.appimages.images.debian.DebianPackages;
import dev.nospof.appimages.images.debian.PythonPackages;
import dev.nospof.appimages.images.layer.Content;
import dev.nospof.appimages.images.layer.Digest;
import dev.nospof.appimages.images.layer.Entry;
import dev.nospof.appimages.images.layer.Tree;
import dev.nospof.appimages.images.oci.Settings;
import dev.nospof.appimages.images.sbom.Part;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * PostgreSQL 15 under Patroni.
 *
 * <p>Patroni is PyPI's, on Debian's Python: with Debian's own 3.0.2 and etcd 3 a primary that was frozen and thawed takes the leader's
 * lock back, and acknowledged rows are lost.
 */
final class PostgresImage {
    private static final int DATABASE = 5432;
    private static final int REST = 8008;
    private static final String PATRONI = "4.1.5";
    private static final Digest PATRONI_WHEEL =
            new Digest("7aad8c1539e6c51c269a8005169dd54ddc7668437b7900fa6099d7894e224c84");

    /** Where pgBackRest looks for the authorities that it trusts, as OpenSSL on Debian does. */
    private static final String AUTHORITIES = "etc/ssl/certs/ca-certificates.crt";

    /** What Patroni needs, for Kubernetes and for etcd as the place where members agree; the shell that initdb and pg_rewind call; what takes
     * copies, and what pools connections. */
    private static final List<String> PACKAGES = List.of(
            "dash",
            "libc-bin",
            "pgbackrest",
            "pgbouncer",
            "postgresql-15",
            "postgresql-client-15",
            "python3-cdiff",
            "python3-click",
            "python3-dateutil",
            "python3-dnspython",
            "python3-etcd",
            "python3-prettytable",
            "python3-psutil",
            "python3-psycopg2",
            "python3-urllib3",
            "python3-yaml",
            "tzdata");

    private PostgresImage() {}

    static Recipe recipe() {
        return new Fetching();
    }

    /** Fetches the wheel only when the image is asked for. */
    private record Fetching() implements Recipe {
        @Override
        public String name() {
            return "postgres";
        }

        @Override
        public Made make(Workshop workshop) {
            Tree patroni =
                    new PythonPackages(workshop.kept().resolve("python")).tree("patroni==" + PATRONI, PATRONI_WHEEL);
            return new SystemImage(
                            name(),
                            settings(),
                            PACKAGES,
                            PostgresImage::isLeftOut,
                            PostgresImage::isUnwanted,
                            files(patroni).with(AUTHORITIES, authorities(workshop)),
                            List.of(Part.python("patroni", PATRONI)))
                    .make(workshop);
        }
    }

    /** The server's files alone, to run it while something else is built. The same packages, so they are fetched once. */
    static Tree server(Workshop workshop) {
        List<DebianPackage> chosen = workshop.debian().withDependencies(PACKAGES).stream()
                .filter(each -> !isLeftOut(each.name()))
                .toList();
        return DebianPackages.tree(chosen, PostgresImage::isUnwanted)
                .and(Workshop.essentials(), "Debian", "what every image has");
    }

    /** Debian's certificates in one file: what makes it on a system is a script that no image runs. */
    private static Entry authorities(Workshop workshop) {
        var all = new ByteArrayOutputStream();
        var packages = workshop.debian().withDependencies(List.of("ca-certificates")).stream()
                .filter(each -> each.name().equals("ca-certificates"))
                .toList();
        DebianPackages.tree(packages, path -> false).entries().forEach((path, entry) -> {
            if (path.matches("usr/share/ca-certificates/mozilla/.*\\.crt") && entry instanceof Entry.File file) {
                try (InputStream in = file.content().open()) {
                    in.transferTo(all);
                } catch (IOException e) {
                    throw BuildFailure.unreadable(Path.of(path), e);
                }
            }
        });
        return Entry.File.readable(Content.of(all.toByteArray()));
    }

    private static Settings settings() {
        return Settings.of("PostgreSQL 15 that fails over by itself", List.of("/usr/bin/patroni", "/etc/patroni.yml"))
                .environment(Map.of(
                        "PATH", "/usr/lib/postgresql/15/bin:/usr/bin",
                        "LANG", "C.UTF-8",
                        "HOME", "/var/lib/postgresql",
                        "TMPDIR", "/var/lib/postgresql",
                        "PYTHONDONTWRITEBYTECODE", "1"))
                .ports(List.of(DATABASE, REST))
                .writable(List.of("/var/lib/postgresql"));
    }

    private static Tree files(Tree patroni) {
        return patroni.with("etc/patroni.yml", Workshop.resource("postgres/patroni.yml"))
                .with("usr/bin/patroni", executable("postgres/patroni.py"))
                .with("usr/bin/patronictl", executable("postgres/patronictl.py"))
                .with("var/lib/postgresql", new Entry.Folder(0700, Entry.NOBODY_ELSES_ID));
    }

    private static Entry executable(String resource) {
        return Entry.File.executable(((Entry.File) Workshop.resource(resource)).content());
    }

    /** Perl and the wrappers written in it, LLVM (its use is switched off), and what only an installing system needs. */
    private static boolean isLeftOut(String name) {
        return name.matches(
                "perl.*|libperl.*|libjson-perl|postgresql-(client-)?common|ssl-cert|openssl|libllvm.*|libz3.*|debconf|cdebconf"
                        + "|ucf|sensible-utils|netbase|sysvinit-utils|lsb-base|media-types|adduser|passwd|libpam-.*|libsemanage.*|libsepol.*"
                        + "|libdb5.*|libgdbm.*|dpkg|tar|gcc-12-base|init-system-helpers|libdebconf.*|libnewt.*|libslang.*|mailcap|bzip2|file|mime-support");
    }

    private static boolean isUnwanted(String path) {
        return path.matches("usr/lib/postgresql/15/lib/(bitcode|llvmjit.*|pgxs)")
                || path.matches("usr/share/postgresql/15/(man|extension/.*--.*--.*)")
                || path.matches("usr/lib/[^/]+-linux-gnu/(gconv|audit|perl.*|sasl2)")
                || path.matches(
                        "usr/lib/python3\\.11/(test|unittest|idlelib|tkinter|turtledemo|ensurepip|lib2to3|pydoc_data|distutils)")
                || path.matches("usr/lib/python3\\.11/lib-dynload/_(dbm|gdbm|tkinter|curses.*|crypt)\\..*")
                || path.matches("usr/lib/python3/dist-packages/.*/tests?")
                || path.matches("usr/share/(python3?|pixmaps|zoneinfo/(right|posix))");
    }
}
