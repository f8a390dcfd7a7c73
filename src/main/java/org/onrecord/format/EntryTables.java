package org.onrecord.format;

import org.jspecify.annotations.Nullable;
import org.onrecord.model.Fact;
import org.onrecord.model.Party;
import org.onrecord.model.Proceeding;
import org.onrecord.model.Series;
import org.onrecord.model.Source;
import org.onrecord.model.Withheld;

/** All lists of the file whose entries have ids. */
final class EntryTables {
    private final EntryTable<Proceeding> proceedings = new EntryTable<>("proceeding", Proceeding::id);
    private final EntryTable<Party> people = new EntryTable<>("person", Party::id);
    private final EntryTable<Party> organisations = new EntryTable<>("organisation", Party::id);
    private final EntryTable<Source> sources = new EntryTable<>("source", Source::id);
    private final EntryTable<Fact> facts = new EntryTable<>("fact", Fact::id);
    private final EntryTable<Series> series = new EntryTable<>("series", Series::id);
    private final EntryTable<Withheld> withheld = new EntryTable<>("withheld matter", Withheld::id);

    EntryTable<Proceeding> proceedings() {
        return proceedings;
    }

    EntryTable<Party> people() {
        return people;
    }

    EntryTable<Party> organisations() {
        return organisations;
    }

    EntryTable<Source> sources() {
        return sources;
    }

    EntryTable<Fact> facts() {
        return facts;
    }

    EntryTable<Series> series() {
        return series;
    }

    EntryTable<Withheld> withheld() {
        return withheld;
    }

    /** The shelf on which a new entry would find its id taken, or null. */
    @Nullable
    EntryTable<?> holder(String id, EntryTable<?> shelf) {
        if (shelf.declares(id)) {
            return shelf;
        }
        return isOfNames(shelf) ? holderOfName(id) : null;
    }

    /** People, organisations and proceedings are named on the command line, so no two of them share an id. */
    private boolean isOfNames(EntryTable<?> shelf) {
        return shelf == people || shelf == organisations || shelf == proceedings;
    }

    private @Nullable EntryTable<?> holderOfName(String id) {
        if (people.declares(id)) {
            return people;
        }
        if (organisations.declares(id)) {
            return organisations;
        }
        return proceedings.declares(id) ? proceedings : null;
    }
}
