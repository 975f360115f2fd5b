package dev.nospof.appimages.base.health;

/** Where a process is in its life. It only moves on. */
public enum Phase {
    STARTING,
    SERVING,
    /** Asked to stop: still answers, but says that it is not ready. */
    LEAVING,
    STOPPED
}
