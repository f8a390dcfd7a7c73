package org.onrecord.model;

import java.util.stream.Stream;

/** Custody intervals that are found by whose they are, without a look at the others. */
public interface CustodyIndex {

    /** The intervals of a person, in the order of the file. */
    Stream<CustodyInterval> of(String person);
}
