package org.onrecord.cli.facts;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Failure;
import org.onrecord.failure.Folding;
import org.onrecord.format.canonical.NewEntries;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Detail;
import org.onrecord.model.FactKind;
import org.onrecord.model.Party;
import org.onrecord.model.Source;
import org.onrecord.model.field.Field;
import org.onrecord.model.field.FieldTable;
import org.onrecord.model.field.FieldType;
import org.onrecord.model.field.FieldType.Plain;
import org.onrecord.search.text.Lexicon;

/** A fact being added to a record, with the people, bodies and sources that it brings along. */
final class NewFact {
    private static final Pattern SEPARATOR = Pattern.compile(" *\\| *");
    private static final int WORDS_OF_ID = 6;
    private static final int MAX_ID = 60;

    private final CaseRecord record;
    private final Map<String, List<Map<String, Object>>> added = new HashMap<>();

    NewFact(CaseRecord record) {
        this.record = record;
    }

    private void add(String list, Map<String, Object> entry) {
        added.merge(
                list,
                List.of(entry),
                (before, one) -> Stream.concat(before.stream(), one.stream()).toList());
    }

    /** Returns the ids of people or bodies named by id, name or alias; NAME: ROLE adds a new one. */
    List<String> parties(String list, Map<String, Party> known, List<String> lines) {
        return lines.stream().map(line -> party(list, known, line)).distinct().toList();
    }

    private String party(String list, Map<String, Party> known, String line) {
        var parts = line.split(": +", 2);
        var name = Folding.fold(parts[0]);
        var ids = known.values().stream()
                .filter(party -> Stream.concat(Stream.of(party.id(), party.name()), party.aliases().stream())
                        .anyMatch(one -> Folding.fold(one).equals(name)))
                .map(Party::id)
                .toList();
        if (ids.size() == 1) {
            return ids.getFirst();
        }
        if (ids.size() > 1) {
            throw unreadable("“" + parts[0] + "” is " + String.join(" and ", ids), "write the id");
        }
        if (parts.length < 2) {
            throw unreadable("“" + parts[0] + "” is not in the file", "write NAME: ROLE to add a new one");
        }
        var id = newId(parts[0]);
        add(list, values("id", id, "name", parts[0], "aliases", List.of(), "role", parts[1], "private", false));
        return id;
    }

    /** Reads the id or address of a source, then a locator, and for a new source its publisher, date, kind and title. */
    Map<String, Object> citation(String line) {
        var parts = SEPARATOR.split(line, 5);
        var first = parts[0].strip().split(" +", 2);
        var known = record.sources().values().stream()
                .filter(source -> source.url().equals(first[0]) || source.id().equals(first[0]))
                .map(Source::id)
                .findFirst();
        if (known.isEmpty() && parts.length < 5) {
            throw unreadable(
                    "“" + first[0] + "” is no source in the file",
                    "write its id, or ADDRESS | PUBLISHER | DATE | KIND | TITLE for a new one; the date may be empty");
        }
        var id = known.orElseGet(() -> newId(parts[1] + " " + parts[2]));
        if (known.isEmpty()) {
            var date = parts[2].isBlank() ? null : parts[2];
            add(
                    "sources",
                    values(
                            "id",
                            id,
                            "title",
                            parts[4],
                            "publisher",
                            parts[1],
                            "published",
                            date,
                            "url",
                            first[0],
                            "kind",
                            parts[3],
                            "note",
                            null));
        }
        return values("source", id, "locator", first.length < 2 ? null : first[1]);
    }

    /** Returns the detail that a kind of fact needs, from lines KEY=VALUE; null if it needs none and there are none. */
    static @Nullable Map<String, Object> detail(FactKind kind, List<String> lines) {
        var table = Detail.fieldsOf(kind);
        if (lines.isEmpty()) {
            return null;
        }
        var detail = new LinkedHashMap<String, Object>();
        var fields = table == null ? Detail.fieldsOfAnyKind() : table;
        fields.fields().stream().filter(Field::isNullable).forEach(field -> detail.put(field.key(), null));
        lines.forEach(line -> addDetail(fields, line, detail));
        return detail;
    }

    private static void addDetail(FieldTable<?> table, String line, Map<String, Object> detail) {
        var parts = line.split(" *= *", 2);
        var at = table.indexOf(parts[0]);
        if (parts.length < 2 || at < 0) {
            throw unreadable(
                    "“" + line + "” is no field of a detail",
                    "write KEY=VALUE with " + String.join(", ", table.keys()));
        }
        detail.put(parts[0], value(table.fields().get(at).type(), parts[1]));
    }

    private static Object value(FieldType type, String text) {
        if (type instanceof FieldType.Items) {
            return List.of(text.split(" *; *"));
        }
        if (type == Plain.NUMBER || type == Plain.WHOLE_NUMBER) {
            try {
                return new BigDecimal(text);
            } catch (NumberFormatException e) {
                throw unreadable("“" + text + "” is not a number", "write digits, with a point if needed");
            }
        }
        return text;
    }

    /** Returns a new id of the important words of a text. */
    String newId(String text) {
        var words = Stream.of(Folding.fold(text).split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty() && !Lexicon.isFunctionWord(word))
                .limit(WORDS_OF_ID)
                .collect(Collectors.joining("-"));
        var id = words.isEmpty()
                ? "entry"
                : words.substring(0, Math.min(MAX_ID, words.length())).replaceAll("-$", "");
        var taken = taken();
        var unique = id;
        for (var number = 2; taken.contains(unique); number++) {
            unique = id + "-" + number;
        }
        return unique;
    }

    private Set<String> taken() {
        var ids = new HashSet<String>();
        Stream.of(
                        record.facts(),
                        record.briefs(),
                        record.sources(),
                        record.series(),
                        record.open(),
                        record.people(),
                        record.organisations(),
                        record.proceedings())
                .forEach(entries -> ids.addAll(entries.keySet()));
        record.topics().forEach(topic -> ids.add(topic.id()));
        record.withheld().forEach(matter -> ids.add(matter.id()));
        record.changes().forEach(change -> change.withdrawn().forEach(one -> ids.add(one.id())));
        added.values().forEach(list -> list.forEach(one -> ids.add(String.valueOf(one.get("id")))));
        return ids;
    }

    /** Returns the file with the fact and what it brings along, in canonical form and without examples of a starter. */
    byte[] addedTo(byte[] file, Map<String, Object> fact) {
        add("facts", fact);
        return NewEntries.withoutExamples(NewEntries.added(file, added), String.valueOf(fact.get("id")));
    }

    /** Returns what was added, such as "fact bridge-closed, source bulletin-2024-03-08". */
    String inWords() {
        return Stream.of("facts", "organisations", "people", "sources")
                .flatMap(list -> added.getOrDefault(list, List.of()).stream().map(one -> noun(list) + one.get("id")))
                .collect(Collectors.joining(", "));
    }

    private static String noun(String list) {
        return list.equals("people") ? "person " : list.substring(0, list.length() - 1) + " ";
    }

    static Map<String, Object> values(@Nullable Object... keysAndValues) {
        var values = new LinkedHashMap<String, Object>();
        for (var at = 0; at < keysAndValues.length; at += 2) {
            values.put(String.valueOf(keysAndValues[at]), keysAndValues[at + 1]);
        }
        return values;
    }

    private static Failure unreadable(String message, String hint) {
        return Failure.usage("bad-argument", message, hint);
    }
}
