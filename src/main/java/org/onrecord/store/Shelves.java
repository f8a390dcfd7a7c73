package org.onrecord.store;

import org.jspecify.annotations.Nullable;
import org.onrecord.model.Fact;
import org.onrecord.model.Party;
import org.onrecord.model.Proceeding;
import org.onrecord.model.Series;
import org.onrecord.model.Source;
import org.onrecord.model.Withheld;

/** All lists of the file whose entries have ids. */
final class Shelves {
    private final Shelf<Proceeding> proceedings = new Shelf<>("proceeding", Proceeding::id);
    private final Shelf<Party> people = new Shelf<>("person", Party::id);
    private final Shelf<Party> organisations = new Shelf<>("organisation", Party::id);
    private final Shelf<Source> sources = new Shelf<>("source", Source::id);
    private final Shelf<Fact> facts = new Shelf<>("fact", Fact::id);
    private final Shelf<Series> series = new Shelf<>("series", Series::id);
    private final Shelf<Withheld> withheld = new Shelf<>("withheld matter", Withheld::id);

    Shelf<Proceeding> proceedings() {
        return proceedings;
    }

    Shelf<Party> people() {
        return people;
    }

    Shelf<Party> organisations() {
        return organisations;
    }

    Shelf<Source> sources() {
        return sources;
    }

    Shelf<Fact> facts() {
        return facts;
    }

    Shelf<Series> series() {
        return series;
    }

    Shelf<Withheld> withheld() {
        return withheld;
    }

    /** The shelf on which a new entry would find its id taken, or null. */
    @Nullable
    Shelf<?> holder(String id, Shelf<?> shelf) {
        if (shelf.declares(id)) {
            return shelf;
        }
        return isOfNames(shelf) ? holderOfName(id) : null;
    }

    /** People, organisations and proceedings are named on the command line, so no two of them share an id. */
    private boolean isOfNames(Shelf<?> shelf) {
        return shelf == people || shelf == organisations || shelf == proceedings;
    }

    private @Nullable Shelf<?> holderOfName(String id) {
        if (people.declares(id)) {
            return people;
        }
        if (organisations.declares(id)) {
            return organisations;
        }
        return proceedings.declares(id) ? proceedings : null;
    }
}
