package org.onrecord.lookup;

import java.util.List;
import org.onrecord.model.Party;

/** What a name comes to. */
sealed interface NameMatch {

    /**
     * Exactly one person or body.
     *
     * @param party who it is
     * @param isMisspelt whether the name only came near
     */
    record One(Party party, boolean isMisspelt) implements NameMatch {}

    /**
     * Several that fit equally well.
     *
     * @param parties those, in the order of the file
     */
    record Several(List<Party> parties) implements NameMatch {}

    /**
     * Nobody.
     *
     * @param nearest the names that come nearest, best first; never people without a page of their own
     */
    record None(List<Party> nearest) implements NameMatch {}
}
