package dev.nospof.components.aws.parts;

import com.pulumi.resources.ResourceArgs;
import dev.nospof.components.aws.AlarmTopics;
import dev.nospof.components.model.Changes;
import dev.nospof.components.model.Child;
import dev.nospof.components.model.Profile;
import dev.nospof.components.model.Runbooks;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.UnaryOperator;

/**
 * The knobs that every component has; a component's builder adds its own. Every setter returns that builder.
 *
 * @param <B> that builder
 */
public abstract class Choosing<B extends Choosing<B>> {
    private final Given given;
    private Profile profile = Choices.DEFAULT.profile();
    private Optional<AlarmTopics> alarms = Choices.DEFAULT.alarms();
    private boolean silent;
    private Runbooks runbooks = Choices.DEFAULT.runbooks();
    private SortedMap<String, String> tags = Choices.DEFAULT.tags();
    private Changes changes = Choices.DEFAULT.changes();

    /** @param given names the component in refusals */
    protected Choosing(Given given) {
        this.given = given;
    }

    protected abstract B self();

    /** {@link Profile#PROD} by default: weaker is an explicit choice. */
    public B profile(Profile profile) {
        this.profile = profile;
        return self();
    }

    /** Who hears of trouble. Has to be given where there are alarms, unless nobody is to hear them. */
    public B alarmsTo(AlarmTopics topics) {
        this.alarms = Optional.of(topics);
        this.silent = false;
        return self();
    }

    /** Nobody will notice when what the component promises is in danger; the page of each says what that is. */
    public B withoutAlarms() {
        this.alarms = Optional.empty();
        this.silent = true;
        return self();
    }

    /** {@link Runbooks#DEFAULT} by default. */
    public B runbooks(Runbooks runbooks) {
        this.runbooks = runbooks;
        return self();
    }

    /**
     * On every child that can have tags, beside the component's own.
     *
     * @throws dev.nospof.components.model.UnsafeArgs if AWS would refuse one, or it would be taken for one of ours
     */
    public B tags(Map<String, String> tags) {
        this.tags = given.tags(tags);
        return self();
    }

    /**
     * The escape hatch: the last word on a child's arguments; where there is one for each zone of all, or of one: {@code NAT_GATEWAY.in("eu-west-1a")}. Rules and
     * proof judge the result.
     */
    public <A extends ResourceArgs> B customise(Child<A> child, UnaryOperator<A> change) {
        changes = changes.and(child, change);
        return self();
    }

    /** To be called where there are alarms: somebody has to hear them, or it has to be said that nobody does. */
    protected final void mustBeHeard() {
        if (alarms.isEmpty() && !silent) {
            throw given.nobodyHears();
        }
    }

    /** As chosen so far; what is chosen later does not change it. */
    protected final Choices choices() {
        return new Choices(profile, alarms, runbooks, tags, changes);
    }
}
