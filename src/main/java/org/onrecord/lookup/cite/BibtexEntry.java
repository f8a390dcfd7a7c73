package org.onrecord.lookup.cite;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.onrecord.failure.Printable;
import org.onrecord.model.Source;

/** A source as a biblatex entry. */
record BibtexEntry(Source source) {
    private static final int REPLACEMENT = 0xfffd;

    /** Returns the entry on several lines. */
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
                    "author", source.authors().stream().map(BibtexEntry::author).collect(Collectors.joining(" and ")));
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
