# Takes a snapshot of the set, restores it for a trial, and only then gives it its name and removes the oldest ones. Ends with an error if any of
# it can not be done; what was kept before is then as it was. Reads HOST, PORT, SET, KEEP, SNAPSHOTS and TRIAL.
set -eu
export ETCDCTL_API=3
# Since etcd 3.6 files are read by a program of their own.
reader=etcdctl
if command -v etcdutl >/dev/null; then reader=etcdutl; fi

folder=$SNAPSHOTS/$SET
mkdir -p "$folder" || { echo "The claim can not be written to by this user." >&2; exit 1; }
# What a job that was ended left behind.
rm -rf "$folder"/*.unfinished* "$TRIAL/restored"

# What sorts by its name sorts by its time.
snapshot=$folder/$(date -u +%Y%m%dT%H%M%SZ).db
# Only members with a majority are behind the address; one that answers this has everything that was acknowledged.
etcdctl --endpoints="http://$HOST:$PORT" endpoint health
etcdctl --endpoints="http://$HOST:$PORT" snapshot save "$snapshot.unfinished"
$reader snapshot status "$snapshot.unfinished"
$reader snapshot restore "$snapshot.unfinished" --data-dir="$TRIAL/restored"
rm -rf "$TRIAL/restored"
sync
mv "$snapshot.unfinished" "$snapshot"

set -- "$folder"/*.db
while [ $# -gt "$KEEP" ]; do
    rm "$1"
    shift
done
echo "Kept $# of at most $KEEP snapshots; the newest is $snapshot."
