package org.onrecord.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Brief;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Outcomes;
import org.onrecord.model.Party;
import org.onrecord.model.Topic;
import org.onrecord.site.PageFrame.Head;

/** The paths of entries in a site, and the check of external addresses. */
final class Places {
    private static final String UNSAFE = "\"<>\\^`{|}[]";

    private final CaseRecord record;
    private final Outcomes outcomes;
    private final Map<String, Party> byName = new HashMap<>();
    private final Map<String, String> topics;

    Places(CaseRecord record) {
        this.record = record;
        this.outcomes = new Outcomes(record);
        record.publicParties().forEach(party -> byName.putIfAbsent(party.name(), party));
        this.topics = topics(record);
    }

    /** Returns the topic of each source: that of most of the facts that cite it, or the first of these topics. */
    private static Map<String, String> topics(CaseRecord record) {
        var counts = new HashMap<String, Map<String, Integer>>();
        for (var fact : record.facts().values()) {
            fact.sources()
                    .forEach(citation -> counts.computeIfAbsent(citation.source(), _ -> new LinkedHashMap<>())
                            .merge(fact.topic(), 1, Integer::sum));
        }
        var topics = new HashMap<String, String>();
        counts.forEach((source, numbers) -> topics.put(
                source,
                Collections.max(numbers.entrySet(), Map.Entry.comparingByValue())
                        .getKey()));
        return topics;
    }

    static String fact(String id) {
        return "facts/" + id + ".html";
    }

    static String party(Party party) {
        return "people/" + party.id() + ".html";
    }

    static String brief(String id) {
        return "briefs/" + id + ".html";
    }

    /** Returns the page of a topic in a list. */
    static String topic(Head index, String topic) {
        return index.path().replace(".html", "/" + topic + ".html");
    }

    static String feed(String topic) {
        return "feeds/" + topic + ".atom";
    }

    /** Returns the id of the element of a source. */
    static String element(String source) {
        return "source-" + source;
    }

    /** Returns the topics of the facts and briefs. */
    Stream<String> topics() {
        var briefs = record.briefs().values().stream().map(Brief::topic).filter(Objects::nonNull);
        return Stream.concat(record.topics().stream().map(Topic::id), briefs).distinct();
    }

    /** Returns the topic of a source; null if no fact of the record cites it. */
    @Nullable
    String topicOf(String source) {
        return topics.get(source);
    }

    /** Returns the place of a source in the page of its topic; null if no fact of the record cites it. */
    @Nullable
    String source(String id) {
        var topic = topicOf(id);
        return topic == null ? null : topic(EntryPages.SOURCES, topic) + "#" + element(id);
    }

    /** Returns the relative path from a page to the folder of the site. */
    static String up(String path) {
        return "../".repeat((int) path.chars().filter(c -> c == '/').count());
    }

    /** Returns the page of a fact, source, person or body by its id; null for private people and any other text. */
    @Nullable
    String ofId(String id) {
        if (record.facts().containsKey(id)) {
            return fact(id);
        }
        return record.party(id) == null && record.sources().containsKey(id) ? source(id) : ofParty(id);
    }

    /** Returns the page of a person or body by its id; null for a private person. */
    @Nullable
    String ofParty(String id) {
        var party = record.publicParty(id);
        return party == null ? null : party(party);
    }

    /** Returns the page of a person or body by its name in answers; null for any other text. */
    @Nullable
    String ofName(String name) {
        var party = byName.get(name);
        return party == null ? null : party(party);
    }

    /** Returns the statement of a fact, with the outcome of a charge; the id itself if it is not on record. */
    String statement(String id) {
        var fact = record.facts().get(id);
        return fact == null ? id : outcomes.statement(fact);
    }

    /** Returns an address encoded for a link; null unless it is a web address. */
    static @Nullable String outside(String address) {
        var encoded = new StringBuilder();
        for (var octet : address.getBytes(StandardCharsets.UTF_8)) {
            if (octet > ' ' && octet <= '~' && UNSAFE.indexOf(octet) < 0) {
                encoded.append((char) octet);
            } else {
                encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(octet));
            }
        }
        try {
            var uri = new URI(encoded.toString());
            var isWeb = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return isWeb && uri.getHost() != null && uri.getRawUserInfo() == null ? encoded.toString() : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
