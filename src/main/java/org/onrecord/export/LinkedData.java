package org.onrecord.export;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.onrecord.export.Graph.Node;
import org.onrecord.export.Graph.Property;
import org.onrecord.failure.Printable;
import org.onrecord.model.CaseRecord;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.layout.Style;
import org.onrecord.output.table.Json;
import org.onrecord.output.table.Value;
import org.onrecord.output.table.Value.Member;

/** A record as linked data: JSON-LD with its context, or N-Triples with the same graph. */
public final class LinkedData {
    private static final String RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    private static final Pattern HALF_OF_PAIR = Pattern.compile("\\p{Cs}");

    private LinkedData() {}

    public static void writeJson(CaseRecord record, Sink out) {
        var prefixes = new TreeMap<>(Graph.PREFIXES)
                .entrySet().stream()
                        .map(prefix -> Member.of(prefix.getKey(), prefix.getValue()))
                        .toList();
        out.append("{\"@context\": ");
        Json.line(out, Style.PLAIN, prefixes);
        out.append(", \"@graph\": ");
        Json.array(out, Style.PLAIN, new Graph(record).nodes().map(LinkedData::object));
        out.append("}\n");
    }

    private static Value object(Node node) {
        Map<String, List<Value>> values = new LinkedHashMap<>();
        values.put("@id", List.of(Value.of(node.id())));
        for (var property : node.properties()) {
            values.computeIfAbsent(property.name(), _ -> new ArrayList<>()).add(value(property));
        }
        return Value.object(values.entrySet().stream()
                .map(one -> new Member(
                        one.getKey(),
                        one.getValue().size() == 1 ? one.getValue().getFirst() : new Value.Items(one.getValue())))
                .toArray(Member[]::new));
    }

    private static Value value(Property property) {
        var text = Value.of(whole(property.value()));
        if (property.isReference()) {
            return property.name().equals(Graph.TYPE) ? text : Value.object(new Member("@id", text));
        }
        return property.type() == null
                ? text
                : Value.object(new Member("@value", text), Member.of("@type", property.type()));
    }

    public static void writeTriples(CaseRecord record, Sink out) {
        new Graph(record)
                .nodes()
                .forEach(node -> node.properties().forEach(property -> {
                    var predicate = property.name().equals(Graph.TYPE) ? RDF_TYPE : address(property.name());
                    out.append("<" + node.id() + "> <" + predicate + "> " + term(property) + " .\n");
                }));
    }

    private static String term(Property property) {
        if (property.isReference()) {
            return "<" + address(property.value()) + ">";
        }
        var type = property.type();
        return '"' + escaped(whole(property.value())) + '"' + (type == null ? "" : "^^<" + address(type) + ">");
    }

    /** Returns the address that a name with a prefix stands for; any other address is returned as it is. */
    private static String address(String name) {
        var colon = name.indexOf(':');
        var prefix = Graph.PREFIXES.get(name.substring(0, colon));
        return prefix == null ? name : prefix + name.substring(colon + 1);
    }

    /** Returns the text with a replacement for each half of a surrogate pair, which no text of a graph may have. */
    private static String whole(String text) {
        for (var at = 0; at < text.length(); at++) {
            if (Character.isSurrogate(text.charAt(at))) {
                return HALF_OF_PAIR.matcher(text).replaceAll("\ufffd");
            }
        }
        return text;
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                escaped.append('\\').appendCodePoint(c);
            } else if (Printable.isControl(c)) {
                var digits = HexFormat.of().toHexDigits(c);
                escaped.append(Character.isBmpCodePoint(c) ? "\\u" + digits.substring(4) : "\\U" + digits);
            } else {
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }
}
