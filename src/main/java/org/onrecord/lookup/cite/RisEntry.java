package org.onrecord.lookup.cite;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Printable;
import org.onrecord.model.Source;
import org.onrecord.model.date.DateInterval;
import org.onrecord.model.date.DatePoint;
import org.onrecord.model.date.FactDate;

/** A source as an entry of RIS, a format of tagged lines. */
record RisEntry(Source source) {

    /** Returns the entry with a last line break, after which another may follow. */
    String text() {
        var entry = new StringBuilder();
        add(entry, "TY", type());
        add(entry, "ID", source.id());
        add(entry, "TI", source.title());
        source.authors().forEach(name -> add(entry, "AU", PersonName.of(name).inverted()));
        add(entry, isInPeriodical() ? "T2" : "PB", source.publisher());
        addDate(entry);
        add(entry, "M1", source.citation());
        add(entry, "UR", source.url());
        if (source.consulted() != null) {
            add(entry, "Y2", day(source.consulted()) + "/");
        }
        add(entry, "L2", Bibliography.archived(source));
        add(entry, "N1", source.note());
        if (source.published() != null && !isPlain(source.published())) {
            add(entry, "N1", "Published: " + source.published().inWords());
        }
        return entry.append("ER  - \n").toString();
    }

    private boolean isInPeriodical() {
        return source.kind() == Source.Kind.NEWS || source.kind() == Source.Kind.JOURNAL;
    }

    private String type() {
        return switch (source.kind()) {
            case NEWS -> "NEWS";
            case JOURNAL -> "MGZN";
            case JUDGMENT -> "CASE";
            case LEGISLATION -> "STAT";
            case OFFICIAL_REPORT, REGULATOR, PARLIAMENT -> "RPRT";
            case BOOK -> "BOOK";
            case BROADCAST -> "MPCT";
            case LAW_FIRM, OTHER -> "ELEC";
        };
    }

    /** Whether numbers say the full date. */
    private static boolean isPlain(FactDate date) {
        return date instanceof DatePoint && !date.isUncertain();
    }

    /** Adds the year and the date, as far as numbers say them. */
    private void addDate(StringBuilder entry) {
        var date = source.published();
        var begins = date instanceof DateInterval period ? period.start() : date;
        var known = begins instanceof DatePoint point
                ? point
                : date instanceof DateInterval period && period.end() instanceof DatePoint end ? end : null;
        if (date == null || known == null) {
            return;
        }
        var day = day(known.earliest());
        var year = day.substring(0, 4);
        var numbers = switch (known.precision()) {
            case DAY -> day + "/";
            case MONTH, SOME_DAY_OF_MONTH -> day.substring(0, 7) + "//";
            default -> year + "///";
        };
        add(entry, "PY", year);
        if (!numbers.startsWith(year + "///")) {
            add(entry, "DA", numbers);
        }
    }

    private static String day(LocalDate day) {
        return day.toString().replace('-', '/');
    }

    private static void add(StringBuilder entry, String tag, @Nullable String value) {
        if (value != null) {
            entry.append(tag)
                    .append("  - ")
                    .append(Printable.oneLine(value).strip())
                    .append('\n');
        }
    }
}
