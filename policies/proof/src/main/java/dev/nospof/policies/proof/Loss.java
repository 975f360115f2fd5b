package dev.nospof.policies.proof;

import dev.nospof.policies.proof.answer.Answer;
import dev.nospof.policies.proof.model.Failure;
import java.util.SortedMap;

/**
 * One thing lost, and what becomes of every subject that it concerns.
 *
 * @param own by the loss of its own parts alone; of those that it takes something of
 * @param answers with whom each one needs; of those for whom it changes something
 */
record Loss(Failure failure, SortedMap<String, Answer> own, SortedMap<String, Answer> answers) {}
