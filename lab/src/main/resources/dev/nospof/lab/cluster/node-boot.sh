# The first process of a node, in a mount, UTS and process-number namespace of its own, and in the node's network namespace.
# Arguments: where to write itself down, the node's name, the node's folder, the program that then reaps orphans.
# When this process ends, so does everything on the node: the kernel sees to it. That is what a power cut is made of.
set -eu
record=$1 name=$2 folder=$3 reaper=$4

# /proc is still the machine's, so this is the number that the machine knows.
read -r self </proc/self/stat
pid=${self%% *}
rest=${self##*) }
# shellcheck disable=SC2086 # to be split: field 22 of the whole is the 20th behind the program's name
started=$(set -- $rest && shift 19 && echo "$1")

mount -t proc proc /proc
echo "$name" >/proc/sys/kernel/hostname

# What runs on a node believes these folders to be the machine's own: sockets and locks, the kubelet's files, addresses of pods, logs.
mount -t tmpfs -o mode=755 tmpfs /run
mkdir -p /run/lock /run/netns
for place in lib/kubelet lib/cni log; do
    mkdir -p "$folder/var/$place"
    mount --bind "$folder/var/$place" "/var/$place"
done
# A kubelet makes sure that its volumes propagate into its pods.
mount --make-rshared /

# A kubelet sets these for the whole machine, unless it finds them set as it wants them. So that is what it finds.
wanted() {
    [ -e "/proc/sys/$1" ] || return 0
    mkdir -p "$folder/sysctl"
    echo "$2" >"$folder/sysctl/${1##*/}"
    mount --bind "$folder/sysctl/${1##*/}" "/proc/sys/$1"
}
wanted vm/overcommit_memory 1
wanted vm/panic_on_oom 0
wanted kernel/panic 10
wanted kernel/panic_on_oops 1
wanted kernel/keys/root_maxkeys 1000000
wanted kernel/keys/root_maxbytes 25000000

echo "$pid $started" >"$record.new"
mv "$record.new" "$record"
exec "$reaper"
