package dev.nospof.policies.proof.family;

import dev.nospof.policies.proof.answer.Answer;
import dev.nospof.policies.proof.answer.Trusted;
import dev.nospof.policies.proof.model.Failure;
import dev.nospof.policies.proof.model.Need;
import dev.nospof.policies.proof.model.Reading;
import dev.nospof.policies.proof.model.Ways;
import java.util.List;
import java.util.Optional;

/**
 * What the proof answers for: a service, or something that services need, such as a database or a NAT gateway.
 *
 * <p>Immutable, and a function of the resources that it was read from: two subjects of equal resources answer alike.
 */
public interface Subject {
    /** Unique in its plan. */
    String name();

    /** The same under another name, with its parts, where two families have things of one name. */
    Subject called(String name);

    /** Whether users know it: a column of the matrix, whoever needs it. */
    boolean isService();

    /** By what others mean it. */
    Identity identity();

    /** Whom it needs; unknown where a declaration cannot be read. */
    Reading<List<Need>> needs(Directory directory);

    /** Ways to it of which not all are needed; empty where there is one. Those who stand behind what a way names belong to it as well. */
    default Optional<Ways> ways(Directory directory) {
        return Optional.empty();
    }

    /** Each single thing whose loss takes some of it; of those that are alike, one is enough. */
    List<Failure> failures();

    /** What becomes of it when this is lost, as far as its own parts go. */
    Answer to(Failure lost);

    /** Whether enough is known of it for a claim, and it runs at all. */
    boolean isKnown();

    /** Writes its parts and groups into a model, if it {@link #isKnown()}, and names what must be up for it to be. */
    List<String> describe(ModelWriter model);

    /** Why such a loss stops it; empty where it is not known. */
    Optional<Blame> blame(Failure.Kind lost);

    /**
     * Why there is too little of it though it does not stop.
     *
     * @param lost the smallest kind of loss that leaves too little
     */
    default Optional<Blame> gap(Optional<Failure.Kind> lost) {
        return Optional.empty();
    }

    /** Changes that may, each or together, keep such a loss from stopping it; the smallest first. */
    default List<Change> changes(Failure.Kind lost) {
        return List.of();
    }

    /** What it takes for granted. */
    default List<Trusted> trusted() {
        return List.of();
    }
}
