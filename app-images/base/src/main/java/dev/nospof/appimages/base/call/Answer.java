package dev.nospof.appimages.base.call;

import dev.nospof.appimages.base.http.Json;

/** What a neighbour answered. */
public record Answer(int status, String body) {
    public boolean succeeded() {
        return status / 100 == 2;
    }

    public <T> T as(Class<T> type) {
        return Json.read(body, type);
    }
}
