CREATE TABLE IF NOT EXISTS stock (
    sku       text PRIMARY KEY,
    available bigint NOT NULL CHECK (available >= 0)
);
-- What was decided for an order, once and for all: a repeated or late request finds its answer here.
CREATE TABLE IF NOT EXISTS reservations (
    order_id text PRIMARY KEY,
    goods    text NOT NULL,
    checksum text NOT NULL,
    state    text NOT NULL CHECK (state IN ('reserved', 'refused', 'released'))
);
