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
    damaged   boolean NOT NULL DEFAULT false,
    -- The order's goods are set aside; only its payment is left to do.
    set_aside boolean NOT NULL DEFAULT false
);
CREATE INDEX IF NOT EXISTS outbox_due ON outbox (due_at) WHERE NOT damaged;
CREATE INDEX IF NOT EXISTS outbox_without_goods ON outbox (due_at) WHERE NOT damaged AND NOT set_aside;
