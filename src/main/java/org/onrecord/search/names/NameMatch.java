package org.onrecord.search.names;

import java.util.List;
import org.onrecord.model.Party;

/** The result of looking up a name. */
public sealed interface NameMatch {

    /**
     * A single person or body.
     *
     * @param isMisspelt whether the match is approximate
     */
    record One(Party party, boolean isMisspelt) implements NameMatch {}

    /**
     * Several equally good matches.
     *
     * @param parties the matches in the order of the file
     */
    record Several(List<Party> parties) implements NameMatch {}

    /**
     * No match.
     *
     * @param nearest parties with the nearest names, best first; never private people
     */
    record None(List<Party> nearest) implements NameMatch {}
}
