CREATE TABLE IF NOT EXISTS stock (
    sku       text PRIMARY KEY,
    available bigint NOT NULL CHECK (available >= 0)
);
-- One row for each order and kind of goods, so that a repeated reservation finds itself.
CREATE TABLE IF NOT EXISTS reservations (
    order_id text   NOT NULL,
    sku      text   NOT NULL REFERENCES stock,
    quantity int    NOT NULL CHECK (quantity > 0),
    released boolean NOT NULL DEFAULT false,
    PRIMARY KEY (order_id, sku)
);
