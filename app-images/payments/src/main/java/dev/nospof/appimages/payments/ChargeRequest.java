package dev.nospof.appimages.payments;

import dev.nospof.appimages.base.http.BadRequest;

/** What is to be charged. */
public record ChargeRequest(String orderId, long cents, String currency) {
    public ChargeRequest {
        if (!orderId.matches("[A-Za-z0-9-]{8,64}")) {
            throw new BadRequest("orderId is '" + orderId + "', needs 8 to 64 letters, digits or dashes.");
        }
        if (cents < 1 || cents > 100_000_000) {
            throw new BadRequest("cents is " + cents + ", needs 1 to 100000000.");
        }
        if (!currency.matches("[A-Z]{3}")) {
            throw new BadRequest("currency is '" + currency + "', needs three capital letters (ISO 4217).");
        }
    }
}
