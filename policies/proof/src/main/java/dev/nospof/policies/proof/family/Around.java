package dev.nospof.policies.proof.family;

import dev.nospof.policies.proof.answer.Answer;
import dev.nospof.policies.proof.answer.Trusted;
import dev.nospof.policies.proof.model.Failure;
import dev.nospof.policies.proof.model.Need;
import dev.nospof.policies.proof.model.Reading;
import dev.nospof.policies.proof.model.Ways;
import java.util.List;
import java.util.Optional;

/** A subject of which one thing more is known than another one says: everything else is that one's. */
public abstract class Around implements Subject {
    private final Subject inner;

    protected Around(Subject inner) {
        this.inner = inner;
    }

    protected final Subject inner() {
        return inner;
    }

    @Override
    public String name() {
        return inner.name();
    }

    @Override
    public boolean isService() {
        return inner.isService();
    }

    @Override
    public Identity identity() {
        return inner.identity();
    }

    @Override
    public Reading<List<Need>> needs(Directory directory) {
        return inner.needs(directory);
    }

    @Override
    public Optional<Ways> ways(Directory directory) {
        return inner.ways(directory);
    }

    @Override
    public List<Failure> failures() {
        return inner.failures();
    }

    @Override
    public Answer to(Failure lost) {
        return inner.to(lost);
    }

    @Override
    public boolean isKnown() {
        return inner.isKnown();
    }

    @Override
    public List<String> describe(ModelWriter model) {
        return inner.describe(model);
    }

    @Override
    public Optional<Blame> blame(Failure.Kind lost) {
        return inner.blame(lost);
    }

    @Override
    public Optional<Blame> gap(Optional<Failure.Kind> lost) {
        return inner.gap(lost);
    }

    @Override
    public List<Change> changes(Failure.Kind lost) {
        return inner.changes(lost);
    }

    @Override
    public List<Trusted> trusted() {
        return inner.trusted();
    }
}
