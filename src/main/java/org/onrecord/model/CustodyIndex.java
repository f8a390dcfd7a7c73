package org.onrecord.model;

import java.util.stream.Stream;

/** Custody intervals indexed by person. */
public interface CustodyIndex {

    /** Returns the intervals of a person, in file order. */
    Stream<CustodyInterval> of(String person);
}
