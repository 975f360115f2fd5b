CREATE TABLE IF NOT EXISTS charges (
    key          text PRIMARY KEY,
    request      text NOT NULL,
    checksum     text NOT NULL,
    state        text NOT NULL CHECK (state IN ('begun', 'charged', 'declined')),
    reference    text,
    leased_until timestamptz NOT NULL,
    begun_at     timestamptz NOT NULL DEFAULT now()
);
-- Double entry: each charge has one row on either side, and the table's sum is zero.
CREATE TABLE IF NOT EXISTS ledger (
    key     text   NOT NULL REFERENCES charges,
    account text   NOT NULL,
    cents   bigint NOT NULL,
    at      timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (key, account)
);
