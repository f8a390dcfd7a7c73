package org.onrecord.export;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Printable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.Outcomes;
import org.onrecord.model.Party;
import org.onrecord.model.PartyType;
import org.onrecord.model.Source;
import org.onrecord.model.date.FactDate;
import org.onrecord.model.field.EntryList;
import org.onrecord.model.field.Keyword;
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

    private static Value object(Graph.Node node) {
        Map<String, List<Value>> values = new LinkedHashMap<>();
        values.put("@id", List.of(Value.of(node.id())));
        for (var property : node.properties()) {
            values.computeIfAbsent(property.name(), _ -> new ArrayList<>()).add(value(property));
        }
        return Value.object(values.entrySet().stream()
                .map(one -> new Member(
                        one.getKey(),
                        one.getValue().size() == 1 ? one.getValue().getFirst() : new Value.Items(one.getValue())))
                .toList());
    }

    private static Value value(Graph.Property property) {
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

    private static String term(Graph.Property property) {
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

    /**
     * A record as a graph: its facts are claims of schema.org that are derived, as in PROV-O, from their sources.
     *
     * <p>Private people are left out.
     */
    private record Graph(CaseRecord record) {
        static final String TYPE = "@type";

        /** The address of each prefix. */
        static final Map<String, String> PREFIXES = Map.of(
                "schema", "https://schema.org/",
                "prov", "http://www.w3.org/ns/prov#",
                "xsd", "http://www.w3.org/2001/XMLSchema#",
                "onrecord", "urn:onrecord:terms:");

        private static final String DATE = "xsd:date";

        record Node(String id, List<Property> properties) {
            private static Node of(String id, String... types) {
                var node = new Node(id, new ArrayList<>());
                for (var type : types) {
                    node.refer(TYPE, type);
                }
                return node;
            }

            private void refer(String name, String id) {
                properties.add(new Property(name, id, true, null));
            }

            private void add(String name, @Nullable String text) {
                add(name, text, null);
            }

            private void add(String name, @Nullable String text, @Nullable String type) {
                if (text != null) {
                    properties.add(new Property(name, text, false, type));
                }
            }
        }

        /**
         * A property of a node.
         *
         * @param name with a prefix, or {@link #TYPE}
         * @param value text, or the id of a node
         * @param type the type of the text, with a prefix, or null for plain text
         */
        record Property(
                String name,
                String value,
                boolean isReference,
                @Nullable String type) {}

        Stream<Node> nodes() {
            return Stream.of(
                            Stream.of(dataset()),
                            record.publicParties().map(this::party),
                            record.sources().values().stream().flatMap(this::source),
                            record.facts().values().stream().flatMap(this::fact))
                    .flatMap(nodes -> nodes);
        }

        private String id(String kind, String id) {
            return "urn:onrecord:" + record.caseId() + ":" + kind + ":" + id;
        }

        private Node dataset() {
            var node = Node.of(id("record", record.version()), "schema:Dataset", "prov:Entity");
            node.add("schema:identifier", record.caseId());
            node.add("schema:name", record.title());
            node.add("schema:version", record.version());
            node.add("schema:datePublished", record.released().toString(), DATE);
            node.add("schema:editor", record.editor());
            node.add("schema:license", record.licence(), "xsd:anyURI");
            return node;
        }

        private Node party(Party party) {
            var type = party.type() == PartyType.PERSON ? "schema:Person" : "schema:Organization";
            var node = Node.of(id("party", party.id()), type);
            node.add("schema:identifier", party.id());
            node.add("schema:name", party.name());
            party.aliases().forEach(alias -> node.add("schema:alternateName", alias));
            node.add("schema:description", party.role());
            return node;
        }

        /** Returns a source and its publisher. */
        private Stream<Node> source(Source source) {
            var name = URLEncoder.encode(source.publisher(), StandardCharsets.UTF_8)
                    .replace("+", "%20");
            var publisher = Node.of(id("publisher", name), "schema:Organization");
            publisher.add("schema:name", source.publisher());
            var node = Node.of(id("source", source.id()), "schema:CreativeWork", "prov:Entity");
            node.add("schema:identifier", source.id());
            node.add("schema:name", source.title());
            node.refer("schema:publisher", publisher.id());
            source.authors().forEach(author -> node.add("schema:creditText", author));
            node.add(
                    "schema:temporal",
                    source.published() == null ? null : source.published().edtf());
            node.add("schema:url", source.url(), "xsd:anyURI");
            node.add("schema:archivedAt", source.archived(), "xsd:anyURI");
            node.add("schema:genre", source.kind().key());
            node.add("onrecord:citation", source.citation());
            return Stream.of(publisher, node);
        }

        /** Returns a fact and its citations with a locator. */
        private Stream<Node> fact(Fact fact) {
            var located = new ArrayList<Node>();
            var node = Node.of(id("fact", fact.id()), "schema:Claim", "prov:Entity");
            node.add("schema:identifier", fact.id());
            node.add("schema:text", fact.statement());
            // The outcome of a charge, without which it must not be shown.
            node.add("schema:description", new Outcomes(record).sequelSentence(fact));
            node.add("schema:temporal", fact.date().edtf());
            addDay(node, "onrecord:date_from", fact.date().firstDay());
            addDay(node, "onrecord:date_to", fact.date().lastDay());
            node.add("onrecord:kind", fact.kind().key());
            node.add("onrecord:topic", fact.topic());
            node.add("onrecord:confidence", fact.confidence().key());
            node.add("onrecord:note", fact.note());
            node.add("onrecord:short", fact.label());
            fact.parties().filter(this::isShown).forEach(id -> node.refer("schema:about", id("party", id)));
            for (var cited : fact.sources()) {
                node.refer("prov:wasDerivedFrom", id("source", cited.source()));
                if (cited.locator() != null) {
                    var citation = Node.of(id("citation", fact.id() + ":" + cited.source()), "prov:Derivation");
                    citation.refer("prov:entity", id("source", cited.source()));
                    citation.add("onrecord:locator", cited.locator());
                    node.refer("prov:qualifiedDerivation", citation.id());
                    located.add(citation);
                }
            }
            node.refer("schema:isPartOf", id("record", record.version()));
            addDetail(node, fact);
            return Stream.concat(Stream.of(node), located.stream());
        }

        private boolean isShown(String id) {
            return record.publicParty(id) != null;
        }

        private static void addDay(Node node, String name, @Nullable LocalDate day) {
            if (day != null) {
                node.add(name, day.toString(), DATE);
            }
        }

        private void addDetail(Node node, Fact fact) {
            var detail = fact.detail();
            if (detail == null) {
                return;
            }
            for (var one : detail.filled()) {
                var name = "onrecord:" + one.field().key();
                var values = one.value() instanceof List<?> list
                        ? list
                        : Stream.ofNullable(one.value()).toList();
                for (var value : values) {
                    if (!one.field().type().isIdOf(EntryList.PEOPLE)) {
                        node.add(name, text(Objects.requireNonNull(value)));
                    } else if (isShown((String) value)) {
                        node.refer(name, id("party", (String) value));
                    }
                }
            }
        }

        private static String text(Object value) {
            return switch (value) {
                case Keyword word -> word.key();
                case FactDate date -> date.edtf();
                default -> value.toString();
            };
        }
    }
}
