package dev.nospof.policies.proof.answer;

/**
 * Something that the proof takes to be up, or to be so. Always printed: the claim is no better than this list.
 *
 * @param name {@code region}
 * @param meaning what is taken for granted, as a clause
 */
public record Trusted(String name, String meaning) {}
