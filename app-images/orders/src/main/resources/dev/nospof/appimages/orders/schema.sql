CREATE TABLE IF NOT EXISTS orders (
    id          text PRIMARY KEY,
    key         text NOT NULL UNIQUE,
    record      text NOT NULL,
    checksum    text NOT NULL,
    state       text NOT NULL CHECK (state IN ('accepted', 'completed', 'out-of-stock', 'declined')),
    accepted_at timestamptz NOT NULL DEFAULT now(),
    finished_at timestamptz
);
-- Written in the order's own transaction: an accepted order has its message, always.
CREATE TABLE IF NOT EXISTS outbox (
    order_id  text PRIMARY KEY REFERENCES orders,
    message   text NOT NULL,
    checksum  text NOT NULL,
    attempts  int  NOT NULL DEFAULT 0,
    due_at    timestamptz NOT NULL DEFAULT now(),
    queued_at timestamptz NOT NULL DEFAULT now(),
    damaged   boolean NOT NULL DEFAULT false
);
-- The order's goods are set aside; only its payment is left to do. Earlier versions had no such column, and do well with its default while they are replaced.
-- Asked for first, since ALTER TABLE would lock out everybody at each start.
DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = 'outbox'::regclass AND attname = 'set_aside' AND NOT attisdropped) THEN
        ALTER TABLE outbox ADD COLUMN set_aside boolean NOT NULL DEFAULT false;
    END IF;
END $$;
CREATE INDEX IF NOT EXISTS outbox_due ON outbox (due_at) WHERE NOT damaged;
CREATE INDEX IF NOT EXISTS outbox_without_goods ON outbox (due_at) WHERE NOT damaged AND NOT set_aside;
