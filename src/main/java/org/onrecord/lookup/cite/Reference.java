package org.onrecord.lookup.cite;

import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Source;
import org.onrecord.model.date.DatePoint;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Tone;

/**
 * A source as a bibliographic reference.
 *
 * <p>Titles stay as published. The access date is included only if the record has it.
 */
record Reference(Source source) {
    private static final DateTimeFormatter DAY_AND_MONTH = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.UK);

    /** Formats in Cite Them Right: "Ofsted (2009) Title. Available at: address (Accessed: 1 May 2020)." */
    Phrase harvard() {
        var online = "Available at: " + source.url() + consulted(" (Accessed: ", ")") + ".";
        return switch (source.kind()) {
            case NEWS, JOURNAL ->
                (hasAuthors() ? Phrase.of(initialled(" and ")) : italic(source.publisher()))
                        .and(" (" + year("no date") + ") ‘" + source.title() + "’")
                        .and(hasAuthors() ? Phrase.of(", ").and(italic(source.publisher())) : Phrase.EMPTY)
                        .and(after(", ", dayOrMonth()) + ". ")
                        .and(online);
            case JUDGMENT -> italic(source.title()).and(" " + neutral() + ". " + online);
            case LEGISLATION -> italic(source.title()).and(chapter(", ") + ". " + online);
            default ->
                Phrase.of(names(initialled(" and ")) + " (" + year("no date") + ") ")
                        .and(italic(source.title()))
                        .and(afterTitle() + number("", ". ") + publisher("", ". ") + online);
        };
    }

    /** Formats as an OSCOLA 4 footnote; judgments and legislation have no address. */
    Phrase oscola() {
        var online = " <" + source.url() + ">" + consulted(" accessed ", "");
        return switch (source.kind()) {
            case NEWS, JOURNAL ->
                Phrase.of((hasAuthors() ? plain(" and ") + ", " : "") + "‘" + source.title() + "’ ")
                        .and(italic(source.publisher()))
                        .and(dated(" (", ")") + online);
            case JUDGMENT -> italic(source.title()).and(" " + neutral());
            case LEGISLATION -> Phrase.of(source.title() + instrument());
            default ->
                Phrase.of(names(plain(" and ")) + ", ‘" + source.title() + "’"
                                + bracketed(publisher("", " ") + year(""))
                                + number(" ", ""))
                        .and(online);
        };
    }

    /** Returns the access date between two texts; empty if not on record. */
    private String consulted(String before, String after) {
        var day = source.consulted();
        return day == null ? "" : before + DAY.format(day) + after;
    }

    private boolean hasAuthors() {
        return !source.authors().isEmpty();
    }

    /** Returns the authors, or else the publisher. */
    private String names(String authors) {
        return hasAuthors() ? authors : source.publisher();
    }

    /** Names the authors by surname and initials. */
    private String initialled(String last) {
        return joined(
                source.authors().stream()
                        .map(name -> PersonName.of(name).initialled())
                        .toList(),
                last);
    }

    private String plain(String last) {
        return joined(source.authors(), last);
    }

    private static String joined(List<String> names, String last) {
        return names.size() < 2
                ? String.join("", names)
                : names.stream().limit(names.size() - 1L).collect(Collectors.joining(", ")) + last + names.getLast();
    }

    /** Returns the publisher between two texts; empty if it is used as the author. */
    private String publisher(String before, String after) {
        return hasAuthors() ? before + source.publisher() + after : "";
    }

    private String number(String before, String after) {
        return source.citation() == null ? "" : before + source.citation() + after;
    }

    /** Returns the neutral citation of a judgment, or else the court and date. */
    private String neutral() {
        return source.citation() != null ? source.citation() : "(" + source.publisher() + dated(", ", "") + ")";
    }

    /** Returns the chapter of an Act or the number of an instrument, without the year already in the title. */
    private String chapter(String before) {
        return source.citation() == null ? "" : before + source.citation().replaceFirst("^\\d{4} (?=c\\.)", "");
    }

    /** Returns the number of a statutory instrument; empty for an Act, which is cited by title. */
    private String instrument() {
        return source.citation() != null && source.citation().startsWith("SI ") ? ", " + source.citation() : "";
    }

    private static String bracketed(String text) {
        return text.isBlank() ? "" : " (" + text.strip() + ")";
    }

    private static String stopped(String text) {
        return text.endsWith(".") || text.endsWith("?") || text.endsWith("!") ? text : text + ".";
    }

    private String afterTitle() {
        return stopped(source.title()).equals(source.title()) ? " " : ". ";
    }

    private String year(String undated) {
        return source.published() instanceof DatePoint point
                ? String.valueOf(point.earliest().getYear())
                : undated;
    }

    /** Returns the date between two texts; empty if undated. */
    private String dated(String before, String after) {
        var published = source.published();
        return published == null ? "" : before + (published.isUncertain() ? year("") : published.inWords()) + after;
    }

    /** Returns the day and month, or else the month; empty if only the year is known. */
    private String dayOrMonth() {
        if (!(source.published() instanceof DatePoint date) || date.isUncertain()) {
            return "";
        }
        var isMonth = date.edtf().length() == "YYYY-MM".length();
        return date.isDay() ? DAY_AND_MONTH.format(date.earliest()) : isMonth ? MONTH.format(date.earliest()) : "";
    }

    private static String after(String before, String text) {
        return text.isEmpty() ? "" : before + text;
    }

    private static Phrase italic(@Nullable String text) {
        return Phrase.of(text == null ? "" : text, Tone.TITLE);
    }

    /**
     * The name of an author.
     *
     * @param given first names; empty for a body or a name that begins with a title
     * @param family the surname, or the full name
     */
    record PersonName(String given, String family) {
        private static final Set<String> TITLES = Set.of("Lord", "Lady", "Baroness", "Baron", "Sir", "Dame", "The");
        private static final int MAX_WORDS = 3;

        static PersonName of(String name) {
            var words = name.split(" ", -1);
            var isPerson = words.length > 1
                    && words.length <= MAX_WORDS
                    && !TITLES.contains(words[0])
                    && Arrays.stream(words).allMatch(PersonName::isName);
            var space = name.lastIndexOf(' ');
            return isPerson
                    ? new PersonName(name.substring(0, space), name.substring(space + 1))
                    : new PersonName("", name);
        }

        /** Whether a word can be part of the name of one person: bibliographies separate names by commas and "and". */
        private static boolean isName(String word) {
            return !word.isEmpty()
                    && Character.isUpperCase(word.charAt(0))
                    && word.indexOf(',') < 0
                    && !word.equalsIgnoreCase("and");
        }

        /** Returns the inverted name, such as "Munro, Eileen". */
        String inverted() {
            return given.isEmpty() ? family : family + ", " + given;
        }

        /** Returns the inverted name with initials, such as "Munro, E.". */
        String initialled() {
            var initials = Arrays.stream(given.split(" ", -1))
                    .filter(word -> !word.isEmpty())
                    .map(word -> word.substring(0, 1) + ".")
                    .collect(Collectors.joining(" "));
            return given.isEmpty() ? family : family + ", " + initials;
        }
    }
}
