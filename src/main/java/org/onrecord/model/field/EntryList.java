package org.onrecord.model.field;

import org.jspecify.annotations.Nullable;

/** The lists of a facts file whose entries have ids. */
public enum EntryList implements Keyword {
    TOPICS("topic"),
    PROCEEDINGS("proceeding"),
    PEOPLE("person"),
    ORGANISATIONS("organisation"),
    THINGS("thing"),
    SOURCES("source"),
    FACTS("fact"),
    BRIEFS("brief"),
    SERIES("series"),
    WITHHELD("withheld matter"),
    OPEN("open question");

    private final String noun;

    EntryList(String noun) {
        this.noun = noun;
    }

    /** Returns the list with this key in the file, or null if its entries have no ids. */
    public static @Nullable EntryList named(String key) {
        for (var list : values()) {
            if (list.key().equalsIgnoreCase(key)) {
                return list;
            }
        }
        return null;
    }

    public String noun() {
        return noun;
    }

    /** Returns the noun with its article, such as {@code an organisation}. */
    public String withArticle() {
        return ("aeiou".indexOf(noun.charAt(0)) < 0 ? "a " : "an ") + noun;
    }
}
