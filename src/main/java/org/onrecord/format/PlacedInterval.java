package org.onrecord.format;

import java.util.List;
import org.onrecord.model.CustodyInterval;

/**
 * A custody interval with the places of its parts.
 *
 * @param interval the interval
 * @param isSound whether all of it could be read
 * @param status where its status stands
 * @param from where its start stands
 * @param to where its end stands
 * @param facts where its list of facts stands
 * @param eachFact where each of its facts stands
 */
record PlacedInterval(
        CustodyInterval interval,
        boolean isSound,
        Place status,
        Place from,
        Place to,
        Place facts,
        List<Place> eachFact) {}
