package org.onrecord.lookup.cite;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Source;
import org.onrecord.model.date.DateInterval;
import org.onrecord.model.date.DatePoint;
import org.onrecord.model.date.FactDate;
import org.onrecord.output.table.Value;
import org.onrecord.output.table.Value.Flag;
import org.onrecord.output.table.Value.Member;

/**
 * A source as an item of CSL-JSON, with which citation styles give the same citations as {@link Reference}.
 *
 * <p>Remarks are in {@code annote}, because processors read variables from {@code note}.
 */
record CslItem(Source source) {
    private static final Pattern NEUTRAL_CITATION = Pattern.compile("\\[(\\d{4})] (\\D+) (\\d.*)");

    Value value() {
        var item = new ArrayList<Member>();
        item.add(Member.of("id", source.id()));
        item.add(Member.of("type", type()));
        item.add(Member.of("title", title()));
        switch (source.kind()) {
            case NEWS, JOURNAL -> {
                addNames(item, "author");
                item.add(Member.of("container-title", source.publisher()));
                addText(item, "number", source.citation());
                addIssued(item, source.published());
            }
            case JUDGMENT -> addJudgment(item);
            case LEGISLATION -> {
                addNames(item, "author");
                addText(item, "number", source.citation());
                item.add(Member.of("publisher", source.publisher()));
                addIssued(item, source.published());
            }
            default -> {
                if (source.authors().isEmpty()) {
                    item.add(new Member("author", Value.list(List.of(source.publisher()), CslItem::literal)));
                } else {
                    addNames(item, "author");
                    item.add(Member.of("publisher", source.publisher()));
                }
                addText(item, "number", source.citation());
                addIssued(item, source.published());
            }
        }
        item.add(Member.of("URL", source.url()));
        if (source.consulted() != null) {
            item.add(new Member("accessed", date(FactDate.of(source.consulted()))));
        }
        addText(item, "archive_location", Bibliography.archived(source));
        addText(item, "annote", source.note());
        return Value.object(item.toArray(Member[]::new));
    }

    private String type() {
        return switch (source.kind()) {
            case NEWS, JOURNAL -> "article-newspaper";
            case JUDGMENT -> "legal_case";
            case LEGISLATION -> "legislation";
            default -> "report";
        };
    }

    /** Adds court and number, in the parts of a neutral citation if there is one; styles take its year as the date. */
    private void addJudgment(List<Member> item) {
        var citation = source.citation();
        var neutral = NEUTRAL_CITATION.matcher(citation == null ? "" : citation);
        // Styles would print an author of a judgment as a party to it.
        addNames(item, "contributor");
        if (neutral.matches()) {
            item.add(Member.of("authority", neutral.group(2)));
            item.add(Member.of("number", neutral.group(3)));
            var isSameYear = source.published() instanceof DatePoint day
                    && String.valueOf(day.earliest().getYear()).equals(neutral.group(1));
            addIssued(item, isSameYear ? source.published() : FactDate.parse(neutral.group(1)));
        } else {
            item.add(Member.of("authority", source.publisher()));
            addText(item, "number", citation);
            addIssued(item, source.published());
        }
    }

    /** Returns the title; of legislation, without the year at its end, which styles add again. */
    private String title() {
        var title = source.title();
        if (source.kind() != Source.Kind.LEGISLATION || !(source.published() instanceof DatePoint date)) {
            return title;
        }
        var year = " " + date.earliest().getYear();
        return title.endsWith(year) ? title.substring(0, title.length() - year.length()) : title;
    }

    private void addNames(List<Member> item, String variable) {
        if (!source.authors().isEmpty()) {
            item.add(new Member(variable, Value.list(source.authors(), CslItem::name)));
        }
    }

    private static Value name(String name) {
        var person = PersonName.of(name);
        return person.given().isEmpty()
                ? literal(name)
                : Value.object(Member.of("family", person.family()), Member.of("given", person.given()));
    }

    private static Value literal(String name) {
        return Value.object(Member.of("literal", name));
    }

    private static void addText(List<Member> item, String variable, @Nullable String text) {
        if (text != null) {
            item.add(Member.of(variable, text));
        }
    }

    private static void addIssued(List<Member> item, @Nullable FactDate date) {
        if (date != null) {
            item.add(new Member("issued", date(date)));
        }
    }

    /** Returns the date as numbers; in words if one end of a period is open or unknown. */
    private static Value date(FactDate date) {
        var ends = switch (date) {
            case DateInterval period -> Stream.of(period.start(), period.end()).toList();
            case DatePoint point -> List.of(point);
        };
        if (!ends.stream().allMatch(DatePoint.class::isInstance)) {
            return Value.object(Member.of("literal", date.inWords()));
        }
        var parts = ends.stream().flatMap(end -> parts((DatePoint) end)).toList();
        var numbers = new Member("date-parts", Value.list(parts, part -> Value.list(part, Value::number)));
        return date.isUncertain() ? Value.object(numbers, new Member("circa", new Flag(true))) : Value.object(numbers);
    }

    /** Returns the known numbers of a date: year, month, day; first and last year of a decade or century. */
    private static Stream<List<Integer>> parts(DatePoint date) {
        var day = date.earliest();
        return switch (date.precision()) {
            case CENTURY, DECADE -> Stream.of(year(day), year(date.latest()));
            case YEAR, SOME_MONTH, SOME_DAY_OF_YEAR -> Stream.of(year(day));
            case MONTH, SOME_DAY_OF_MONTH -> Stream.of(List.of(day.getYear(), day.getMonthValue()));
            case DAY -> Stream.of(List.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth()));
        };
    }

    private static List<Integer> year(LocalDate day) {
        return List.of(day.getYear());
    }
}
