package dev.nospof.policies.proof.answer;

import dev.nospof.policies.proof.model.Failure;
import dev.nospof.policies.proof.recovery.Recovery;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One row of the matrix: the worst that the loss of any thing of one kind does to each service.
 *
 * @param heading {@code any zone}, {@code payments}
 * @param answers one per service
 * @param redundancy of each service, until as many of its own parts are there again as before, whichever of them was lost; whom it needs is not counted
 * @param note what else there is to know, in a few words; may be empty
 */
public record Row(
        Failure.Kind kind,
        String heading,
        SortedMap<String, Answer> answers,
        SortedMap<String, Recovery> redundancy,
        String note) {
    public Row {
        answers = Collections.unmodifiableSortedMap(new TreeMap<>(answers));
        redundancy = Collections.unmodifiableSortedMap(new TreeMap<>(redundancy));
    }
}
