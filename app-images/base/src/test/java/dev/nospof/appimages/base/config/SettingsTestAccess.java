package dev.nospof.appimages.base.config;

import java.util.Map;

/** The settings of a service that has none of its own, for tests. */
public final class SettingsTestAccess {
    private SettingsTestAccess() {}

    public static Settings with(Map<String, String> environment) {
        return Settings.read(SettingsTestAccess.class, "example", environment);
    }
}
