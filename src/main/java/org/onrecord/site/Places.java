package org.onrecord.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Party;

/** Where the entries of a record are in its site, and which addresses outside may be linked. */
final class Places {
    private static final String UNSAFE = "\"<>\\^`{|}[]";

    private final CaseRecord record;
    private final Map<String, Party> byName = new HashMap<>();

    Places(CaseRecord record) {
        this.record = record;
        Stream.concat(record.people().values().stream(), record.organisations().values().stream())
                .filter(party -> !party.isPrivate())
                .forEach(party -> byName.putIfAbsent(party.name(), party));
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

    static String source(String id) {
        return "sources.html#source-" + id;
    }

    /** What leads from a page back to the folder of the site. */
    static String up(String path) {
        return "../".repeat((int) path.chars().filter(c -> c == '/').count());
    }

    /** The page of an entry: a fact, a person or body that has a page, a source; null for any other text. */
    @Nullable
    String ofId(String id) {
        if (record.facts().containsKey(id)) {
            return fact(id);
        }
        return record.party(id) == null && record.sources().containsKey(id) ? source(id) : ofParty(id);
    }

    /** The page of a person or body by its id; null for a private person. */
    @Nullable
    String ofParty(String id) {
        var party = record.party(id);
        return party == null || party.isPrivate() ? null : party(party);
    }

    /** The page of somebody by the name that answers use; null for any other text. */
    @Nullable
    String ofName(String name) {
        var party = byName.get(name);
        return party == null ? null : party(party);
    }

    /** An address as a link may have it; null unless it is a web address. */
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
