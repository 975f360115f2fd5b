package dev.nospof.appimages.base;

import dev.nospof.appimages.base.call.CallPolicy;
import dev.nospof.appimages.base.call.Neighbour;
import dev.nospof.appimages.base.config.Settings;
import dev.nospof.appimages.base.database.Database;
import dev.nospof.appimages.base.database.Schema;
import dev.nospof.appimages.base.telemetry.Telemetry;
import dev.nospof.appimages.base.time.Deadline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a service is given to build itself from; what it takes here is closed in reverse order when the process ends. */
public final class Parts {
    private final Settings settings;
    private final Telemetry telemetry;
    private final List<AutoCloseable> taken = new ArrayList<>();
    private final List<Runnable> preparations = new ArrayList<>();
    private final List<Runnable> warmUps = new ArrayList<>();

    Parts(Settings settings, Telemetry telemetry) {
        this.settings = settings;
        this.telemetry = telemetry;
    }

    public Settings settings() {
        return settings;
    }

    public Telemetry telemetry() {
        return telemetry;
    }

    public Duration requestBudget() {
        return settings.duration("request.budget");
    }

    /** The service's own database, with the schema beside the given class brought up before the process is ready. */
    public Database database(Class<?> owner) {
        Database database = new Database(settings, telemetry);
        taken.add(database);
        preparations.add(() -> database.prepare(Schema.beside(owner), Deadline.in(Duration.ofSeconds(5))));
        return database;
    }

    public Neighbour neighbour(CallPolicy policy) {
        Neighbour neighbour = new Neighbour(policy, telemetry, settings.flag("resilience.enabled"));
        warmUps.add(neighbour::warmUp);
        return neighbour;
    }

    /** Something to be done before the process is ready; repeated until it works. */
    public void prepare(Runnable preparation) {
        preparations.add(preparation);
    }

    /** Something to be closed when the process ends. */
    public <T extends AutoCloseable> T closing(T part) {
        taken.add(part);
        return part;
    }

    List<Runnable> preparations() {
        return List.copyOf(preparations);
    }

    /** What need not be done to be ready, and is better done before the first request than by it. */
    List<Runnable> warmUps() {
        return List.copyOf(warmUps);
    }

    List<AutoCloseable> taken() {
        return List.copyOf(taken);
    }
}
