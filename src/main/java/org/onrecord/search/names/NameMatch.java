package org.onrecord.search.names;

import java.util.List;
import org.onrecord.model.Party;

/** Who is meant by a name. */
public sealed interface NameMatch {

    /**
     * Exactly one person or body.
     *
     * @param isMisspelt whether the name only came near
     */
    record One(Party party, boolean isMisspelt) implements NameMatch {}

    /**
     * Several that fit equally well.
     *
     * @param parties in the order of the file
     */
    record Several(List<Party> parties) implements NameMatch {}

    /**
     * Nobody.
     *
     * @param nearest those with the nearest names, best first; never people without a page of their own
     */
    record None(List<Party> nearest) implements NameMatch {}
}
