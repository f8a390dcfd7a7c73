package org.onrecord.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.export.ExportTables;
import org.onrecord.failure.Failure;
import org.onrecord.failure.Folding;
import org.onrecord.format.canonical.NewEntries;
import org.onrecord.lookup.TypedDate;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Language;
import org.onrecord.model.date.DateFormatException;
import org.onrecord.model.field.EntryList;
import org.onrecord.model.field.Field;
import org.onrecord.model.field.FieldTable;
import org.onrecord.model.field.FieldType;
import org.onrecord.model.field.FieldType.Items;
import org.onrecord.model.field.FieldType.Part;
import org.onrecord.model.field.FieldType.Plain;
import org.onrecord.model.field.FieldType.Word;

/** Reads the cells of a sheet as values of a facts file: dates in words, names for ids, lists separated by semicolons. */
final class CellValues {
    /** The most ids that a message lists. */
    private static final int MAX_LISTED = 3;

    /** More characters than any date has, in words or in EDTF. */
    private static final int MAX_DATE = 100;

    private static final Set<String> NAMES = Set.of("name", "aliases", "label", "url");
    private static final Pattern NEXT = Pattern.compile("\\s*;\\s*");

    /** The apostrophe before what a spreadsheet would take for a formula. */
    private static final Pattern MARK = Pattern.compile("(^|[;\\t\\r\\n])'(?=[\\s\"]*[=+\\-@])");

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern MIDNIGHT = Pattern.compile(" 00:00(:00)?$");

    private final @Nullable Language language;
    private final Map<EntryList, Map<String, Set<String>>> ids = new EnumMap<>(EntryList.class);

    /** @param added the new and changed rows by list and id */
    CellValues(CaseRecord record, Map<EntryList, SequencedMap<String, SheetRow>> added) {
        this.language = record.language();
        for (var list : EntryList.values()) {
            var fields = ExportTables.fields(list).fields().stream()
                    .filter(field -> NAMES.contains(field.key()))
                    .toList();
            Entries.of(record, list).forEach(entry -> {
                name(list, entry.id(), entry.id());
                fields.forEach(field -> name(list, entry.id(), field.getter().of(entry.value())));
            });
            added.getOrDefault(list, new LinkedHashMap<>()).forEach((id, row) -> {
                name(list, id, id);
                fields.forEach(field -> {
                    var cell = row.cells().get(field.key());
                    name(
                            list,
                            id,
                            cell == null ? null : field.type() instanceof Items ? parts(cell.value()) : cell.value());
                });
            });
        }
    }

    private void name(EntryList list, String id, @Nullable Object names) {
        for (var one : names instanceof List<?> several ? several : names == null ? List.of() : List.of(names)) {
            ids.computeIfAbsent(list, _ -> new HashMap<>())
                    .computeIfAbsent(Folding.fold(one.toString().strip()), _ -> new LinkedHashSet<>())
                    .add(id);
        }
    }

    /** Whether a date can be read as the one that is on record; which is the day and which the month may be unclear. */
    static boolean canMean(String cell, String edtf) {
        try {
            return TypedDate.edtf(cell, null).equals(edtf);
        } catch (Failure | DateFormatException e) {
            var numbers = NUMBERS.matcher(cell);
            return numbers.matches()
                    && (edtf.equals(iso(numbers.group(3), numbers.group(1), numbers.group(2)))
                            || edtf.equals(iso(numbers.group(3), numbers.group(2), numbers.group(1))));
        }
    }

    private static String iso(String year, String month, String day) {
        return "%s-%2s-%2s".formatted(year, month, day).replace(' ', '0');
    }

    /**
     * Returns the value of a cell that is not blank.
     *
     * @throws Failure or DateFormatException with a message about the cell
     */
    @Nullable
    Object value(FieldType type, @Nullable Object cell) {
        if (type instanceof Items list) {
            var items = new ArrayList<@Nullable Object>();
            parts(cell).forEach(one -> items.add(value(list.item(), one)));
            return items;
        }
        if (type instanceof Part part) {
            return cell instanceof Map<?, ?> object ? object(part.table(), object) : part(part.table(), text(cell));
        }
        if (!(cell instanceof String)) {
            return cell;
        }
        var text = text(cell);
        return switch (type) {
            case FieldType.Id id -> id(id.list(), text);
            case Word _ -> text.toLowerCase(Locale.ROOT).replace(' ', '-');
            case Plain plain ->
                switch (plain) {
                    case TOPIC -> id(EntryList.TOPICS, text);
                    case PROCEEDING ->
                        known(EntryList.PROCEEDINGS, text).stream().findFirst().orElse(text);
                    case DATE, SINGLE_DATE, YEAR, DAY -> date(text);
                    case NUMBER, WHOLE_NUMBER -> number(text);
                    case FLAG -> flag(text);
                    default -> text;
                };
            default -> text;
        };
    }

    private static String text(@Nullable Object cell) {
        return MARK.matcher(cell == null ? "" : cell.toString())
                .replaceAll("$1")
                .strip();
    }

    private static List<?> parts(@Nullable Object cell) {
        return cell instanceof List<?> list
                ? list
                : cell == null
                        ? List.of()
                        : Stream.of(NEXT.split(text(cell)))
                                .filter(part -> !part.isEmpty())
                                .toList();
    }

    private Map<String, Object> object(FieldTable<?> table, Map<?, ?> object) {
        var values = new LinkedHashMap<String, Object>();
        object.forEach((key, one) -> {
            var at = table.indexOf(key.toString());
            values.put(
                    key.toString(), at < 0 ? one : value(table.fields().get(at).type(), one));
        });
        return values;
    }

    /** Returns a part of two fields in one cell: an id, and after a blank what follows, such as a page. */
    private Map<String, Object> part(FieldTable<?> table, String text) {
        if (table.fields().size() != 2) {
            throw mistake("a cell cannot hold this", "write lines of JSON");
        }
        var parts = text.split("\\s+", 2);
        var values = new LinkedHashMap<String, Object>();
        values.put(
                table.fields().getFirst().key(), value(table.fields().getFirst().type(), parts[0]));
        values.put(table.fields().getLast().key(), parts.length < 2 ? null : parts[1]);
        return values;
    }

    private Set<String> known(EntryList list, String text) {
        return ids.getOrDefault(list, Map.of()).getOrDefault(Folding.fold(text), Set.of());
    }

    private String id(EntryList list, String text) {
        var known = known(list, text);
        if (known.size() == 1) {
            return known.iterator().next();
        }
        if (known.contains(text) || (known.isEmpty() && list == EntryList.TOPICS && !ids.containsKey(list))) {
            return text;
        }
        throw known.isEmpty()
                ? mistake(
                        "“" + shortened(text) + "” is no " + list.noun() + " on record or in the sheets",
                        "correct it, or add the " + list.noun() + " with a sheet of " + list.key())
                : mistake("“" + shortened(text) + "” means " + listed(known), "write the id");
    }

    private static String listed(Set<String> ids) {
        var more = ids.size() - MAX_LISTED;
        return ids.stream().limit(MAX_LISTED).collect(Collectors.joining(" and "))
                + (more > 0 ? " and " + more + " more" : "");
    }

    private String date(String text) {
        if (text.length() > MAX_DATE) {
            throw mistake(
                    "“" + shortened(text) + "” is too long for a date", "write it as 2008-11-11 or 11 November 2008");
        }
        return TypedDate.edtf(MIDNIGHT.matcher(text).replaceFirst(""), language);
    }

    private static BigDecimal number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw mistake("“" + shortened(text) + "” is not a number", "write digits, with a point if needed");
        }
    }

    private static boolean flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            default -> throw mistake("“" + shortened(text) + "” is neither true nor false", "write true or false");
        };
    }

    static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 39) + "…";
    }

    static Failure mistake(String message, String hint) {
        return Failure.usage("bad-cell", message, hint);
    }

    /** Returns what a blank cell means. */
    static @Nullable Object blank(Field<?> field) {
        if (field.type() instanceof Items && field.isRequired()) {
            return List.of();
        }
        return field.isNullable() ? null : NewEntries.NOTHING;
    }
}
