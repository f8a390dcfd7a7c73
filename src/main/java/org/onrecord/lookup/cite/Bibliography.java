package org.onrecord.lookup.cite;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Printable;
import org.onrecord.lookup.cite.Reference.PersonName;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Source;
import org.onrecord.model.date.DateInterval;
import org.onrecord.model.date.DatePoint;
import org.onrecord.model.date.FactDate;
import org.onrecord.output.layout.Format;
import org.onrecord.output.layout.SafeText;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.table.Json;
import org.onrecord.output.table.Value;
import org.onrecord.output.table.Value.Flag;
import org.onrecord.output.table.Value.Member;

/** A writer of sources for reference managers. */
public record Bibliography(CaseRecord record, Format format) {

    public void write(Collection<Source> sources, Sink out) {
        switch (format) {
            case BIBTEX -> {
                sources.forEach(source -> line(new BibtexEntry(source).text() + "\n", out));
                line("% " + version(record), out);
            }
            case RIS -> sources.forEach(source -> line(new RisEntry(source).text(), out));
            default -> Json.array(out, sources.stream().map(source -> new CslItem(source).value()));
        }
    }

    private void line(String text, Sink out) {
        out.append(SafeText.of(text)).append('\n');
    }

    /** Returns the address of an archived copy; null if there is none beside the address of the source. */
    static @Nullable String archived(Source source) {
        return source.url().equals(source.archived()) ? null : source.archived();
    }

    /** Returns the sentence that names the version of a record. */
    static String version(CaseRecord record) {
        return "From the record " + record.caseId() + ", version " + record.version() + ", released "
                + FactDate.of(record.released()).inWords();
    }

    /** A source as an entry of RIS, a format of tagged lines. */
    private record RisEntry(Source source) {

        /** Returns the entry with a last line break, after which another may follow. */
        String text() {
            var entry = new StringBuilder();
            add(entry, "TY", type());
            add(entry, "ID", source.id());
            add(entry, "TI", source.title());
            source.authors()
                    .forEach(name -> add(entry, "AU", PersonName.of(name).inverted()));
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

    record BibtexEntry(Source source) {
        private static final int REPLACEMENT = 0xfffd;

        String text() {
            var fields = fields().entrySet().stream()
                    .map(field -> "  " + field.getKey() + " = {" + field.getValue() + "},\n")
                    .collect(Collectors.joining());
            return "@" + type() + "{" + source.id() + ",\n" + fields + "}";
        }

        private String type() {
            return switch (source.kind()) {
                case JUDGMENT, LEGISLATION -> "misc";
                default -> "online";
            };
        }

        private Map<String, String> fields() {
            var fields = new LinkedHashMap<String, String>();
            if (!source.authors().isEmpty()) {
                fields.put(
                        "author",
                        source.authors().stream().map(BibtexEntry::author).collect(Collectors.joining(" and ")));
            }
            fields.put("title", "{" + escaped(source.title()) + "}");
            fields.put("organization", escaped(source.publisher()));
            if (source.citation() != null) {
                fields.put("note", escaped(source.citation()));
            }
            if (source.published() != null) {
                fields.put("date", source.published().edtf());
            }
            fields.put("url", address(source.url()));
            if (source.consulted() != null) {
                fields.put("urldate", source.consulted().toString());
            }
            var archived = Bibliography.archived(source);
            if (archived != null) {
                fields.put("eprinttype", "archived");
                fields.put("eprint", address(archived));
            }
            if (source.note() != null) {
                fields.put("annotation", escaped(source.note()));
            }
            return fields;
        }

        private static String author(String name) {
            var person = PersonName.of(name);
            return person.given().isEmpty() ? "{" + escaped(name) + "}" : escaped(person.inverted());
        }

        /**
         * Returns the text on one line with TeX commands escaped. BibTeX counts braces even after a backslash, and Biber
         * refuses a file with a code point that is not a character.
         */
        static String escaped(String text) {
            var escaped = new StringBuilder();
            Printable.oneLine(text).codePoints().forEach(c -> {
                switch (c) {
                    case '\\' -> escaped.append("\\textbackslash{}");
                    case '~' -> escaped.append("\\textasciitilde{}");
                    case '^' -> escaped.append("\\textasciicircum{}");
                    case '{' -> escaped.append("\\textbraceleft{}");
                    case '}' -> escaped.append("\\textbraceright{}");
                    case '&', '%', '$', '#', '_' -> escaped.append('\\').append((char) c);
                    default -> escaped.appendCodePoint(isCharacter(c) ? c : REPLACEMENT);
                }
            });
            return escaped.toString();
        }

        private static boolean isCharacter(int c) {
            var isNoncharacter = (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef);
            return !isNoncharacter && Character.getType(c) != Character.SURROGATE;
        }

        /** Returns the address with braces and backslashes encoded, because they would end the field. */
        private static String address(String url) {
            return url.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C");
        }
    }

    /**
     * A source as an item of CSL-JSON, with which citation styles give the same citations as {@link Reference}.
     *
     * <p>Remarks are in {@code annote}, because processors read variables from {@code note}.
     */
    private record CslItem(Source source) {
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
                case DateInterval period ->
                    Stream.of(period.start(), period.end()).toList();
                case DatePoint point -> List.of(point);
            };
            if (!ends.stream().allMatch(DatePoint.class::isInstance)) {
                return Value.object(Member.of("literal", date.inWords()));
            }
            var parts = ends.stream().flatMap(end -> parts((DatePoint) end)).toList();
            var numbers = new Member("date-parts", Value.list(parts, part -> Value.list(part, Value::number)));
            return date.isUncertain()
                    ? Value.object(numbers, new Member("circa", new Flag(true)))
                    : Value.object(numbers);
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
}
