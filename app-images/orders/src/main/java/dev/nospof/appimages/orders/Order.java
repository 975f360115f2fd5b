package dev.nospof.appimages.orders;

/** An order as callers see it. State: accepted, completed, out-of-stock or declined. */
record Order(String id, String state, NewOrder order) {}
