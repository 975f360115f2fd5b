package dev.nospof.tests.cluster.ledger;

import java.util.Set;

/** Something that keeps numbers. */
public interface Keeper {
    /**
     * Writes it down.
     *
     * @return whether it was acknowledged; where not, it may have been written or not
     * @throws Exception likewise
     */
    boolean write(long number) throws Exception;

    /** All that is written down now, asked of whoever answers for it. */
    Set<Long> all() throws Exception;
}
