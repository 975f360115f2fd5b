package dev.nospof.policies.proof;

import dev.nospof.policies.proof.answer.Answer;
import dev.nospof.policies.proof.model.Failure;
import java.util.SortedMap;

/**
 * One thing lost, and what becomes of every service.
 *
 * @param own by the loss of its own pods alone
 * @param answers with whom each one needs
 */
record Loss(Failure failure, SortedMap<String, Answer> own, SortedMap<String, Answer> answers) {}
