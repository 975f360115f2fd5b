# Restores the newest copy and the log up to this minute, starts it, reads every row, checks every page. Ends with an error if any of it
# can not be done. Connects to the primary as PGHOST, PGUSER and PGPASSWORD say; writes to /restore alone.
set -eu
live() { psql -X -v ON_ERROR_STOP=1 -At -d postgres "$@"; }
copy() { psql -X -v ON_ERROR_STOP=1 -At -h /restore -U postgres -d postgres "$@"; }

# A mark that only the end of the log has: reaching it proves that nothing before it is missing.
mark=nospof-$(live -c "select to_char(clock_timestamp() at time zone 'UTC', 'YYYYMMDDHH24MISS')")
live -c "select pg_create_restore_point('$mark')" >/dev/null
segment=$(live -c "select pg_walfile_name(pg_switch_wal())")
left=120
until [ "$(live -c "select last_archived_wal >= '$segment' from pg_stat_archiver")" = t ]; do
    left=$((left - 1))
    [ "$left" -gt 0 ] || { echo "The log up to $segment has not arrived in the archive within two minutes." >&2; exit 1; }
    live -c "select pg_sleep(1)" >/dev/null
done

pgbackrest --stanza=${name} --pg1-path=/restore/data --type=name --target="$mark" --target-action=promote --archive-mode=off restore
printf 'local all all trust\n' >/restore/hba.conf
pg_ctl -D /restore/data -w -t 3600 -l /restore/log start -o "-c listen_addresses= -c unix_socket_directories=/restore -c hba_file=/restore/hba.conf -c shared_buffers=128MB -c archive_command= -c synchronous_standby_names=" || { psql --version >&2; exit 1; }
until [ "$(copy -c "select pg_is_in_recovery()")" = f ]; do copy -c "select pg_sleep(1)" >/dev/null; done

pg_dumpall -h /restore -U postgres >/dev/null
pg_ctl -D /restore/data -w -m fast stop
pg_checksums --check -D /restore/data
