#!/bin/sh
# Runs etcd and a Kubernetes API server for as long as whoever started this holds our stdin open: when that process closes it or is killed,
# however abruptly, the pipe ends, both are stopped and their folder is removed.
# Usage: api-server.sh FOLDER ETCD APISERVER CLIENT-PORT PEER-PORT SECURE-PORT
# FOLDER holds sa.key, sa.pub and tokens.csv. Should one of the two end by itself, so does everything, and the folder stays to be read.
set -u
folder=$1 etcd=$2 apiserver=$3 client=http://127.0.0.1:$4 peer=http://127.0.0.1:$5 port=$6

stop() {
    trap '' TERM
    for pid in $pids; do kill "$pid" 2>/dev/null; done
    wait
}
pids=
trap 'stop; exit 1' TERM
trap 'stop; rm -rf "$folder"; exit 1' INT HUP

# once NAME COMMAND…: in the background; its end is everyone's end
once() {
    name=$1
    shift
    {
        "$@" </dev/null >"$folder/$name.log" 2>&1 &
        daemon=$!
        trap 'kill $daemon' TERM
        wait $daemon
        kill $$
        wait $daemon
    } &
    pids="$pids $!"
}

once etcd "$etcd" --data-dir "$folder/etcd" --unsafe-no-fsync --log-level error \
    --listen-client-urls "$client" --advertise-client-urls "$client" \
    --listen-peer-urls "$peer" --initial-advertise-peer-urls "$peer" --initial-cluster "default=$peer"

# Without certificates of its own it makes one for its loopback address. No endpoints: nobody reaches it from elsewhere.
once kube-apiserver "$apiserver" --etcd-servers "$client" --bind-address 127.0.0.1 --advertise-address 127.0.0.1 \
    --secure-port "$port" --cert-dir "$folder/certificates" --endpoint-reconciler-type none \
    --service-account-key-file "$folder/sa.pub" --service-account-signing-key-file "$folder/sa.key" \
    --service-account-issuer https://kubernetes.default.svc --service-cluster-ip-range 10.96.0.0/16 \
    --authorization-mode RBAC --token-auth-file "$folder/tokens.csv" --anonymous-auth=false --profiling=false

while read -r _; do :; done
stop
rm -rf "$folder"
