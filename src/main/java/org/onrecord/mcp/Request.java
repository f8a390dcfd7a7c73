package org.onrecord.mcp;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Printable;
import org.onrecord.output.table.Value;
import org.onrecord.output.table.Value.Member;

/**
 * A request from the client.
 *
 * @param id the id to repeat in the answer; null for a notification, which gets no answer
 * @param params the parameters; may be empty
 */
record Request(@Nullable Value id, String method, Map<String, @Nullable Object> params) {
    private static final int MAX_ID = 200;
    private static final String META = "io.modelcontextprotocol/";
    private static final String VERSION = META + "protocolVersion";

    /**
     * Returns the request in a message, or null for a response or notification, which needs no answer.
     *
     * @throws RpcError if the message is invalid
     */
    static @Nullable Request of(@Nullable Object message) {
        if (message instanceof List) {
            throw invalid("batches are not supported: send one message per line");
        }
        if (!(message instanceof Map<?, ?> members)) {
            throw invalid("the message is not an object");
        }
        if (!"2.0".equals(members.get("jsonrpc"))) {
            throw invalid("jsonrpc is not \"2.0\"");
        }
        if (!members.containsKey("method") && (members.containsKey("result") || members.containsKey("error"))) {
            return null;
        }
        if (!(members.get("method") instanceof String method)) {
            throw invalid("method is not a text");
        }
        return members.containsKey("id") ? new Request(id(members), method, params(members)) : null;
    }

    private static RpcError invalid(String message) {
        return new RpcError(RpcError.INVALID_REQUEST, message);
    }

    /** Returns the id of a message, or null if there is none that can be repeated. */
    static @Nullable Value idOrNull(@Nullable Object message) {
        return message instanceof Map<?, ?> members
                ? switch (members.get("id")) {
                    case String text when isRepeatable(text) -> Value.of(text);
                    case JsonNumber number when isRepeatable(number.text()) -> new Value.Numeral(number.text());
                    case null, default -> null;
                }
                : null;
    }

    /**
     * Whether an id is short and can be encoded in UTF-8. An unpaired surrogate would be returned as another character.
     */
    private static boolean isRepeatable(String id) {
        return id.length() <= MAX_ID && StandardCharsets.UTF_8.newEncoder().canEncode(id);
    }

    private static Value id(Map<?, ?> members) {
        var id = idOrNull(members);
        if (id == null) {
            throw invalid("id must be a number, or a text of at most " + MAX_ID + " Unicode characters");
        }
        return id;
    }

    private static Map<String, @Nullable Object> params(Map<?, ?> members) {
        var params = members.get("params");
        return params == null ? Map.of() : object("params", seen(params));
    }

    /** Returns a value whose texts have no unseen characters. */
    private static @Nullable Object seen(@Nullable Object value) {
        return switch (value) {
            case String text -> Printable.seen(text);
            case List<?> list -> list.stream().map(Request::seen).toList();
            case Map<?, ?> map -> {
                var all = new LinkedHashMap<Object, @Nullable Object>();
                map.forEach((key, item) -> all.put(seen(key), seen(item)));
                yield all;
            }
            case null, default -> value;
        };
    }

    /** Returns the protocol version in the request, which is mandatory since 2026-07-28, or null. */
    @Nullable
    Object version() {
        return params.get("_meta") instanceof Map<?, ?> meta ? meta.get(VERSION) : null;
    }

    /**
     * Checks the metadata that version 2026-07-28 requires in each request.
     *
     * @param supported the supported versions that have this metadata
     * @throws RpcError if it is missing, or names another version
     */
    void requireVersion(List<String> supported) {
        if (!(params.get("_meta") instanceof Map<?, ?> meta)) {
            throw RpcError.invalidParams("_meta is missing, and initialize was not called");
        }
        if (!(meta.get(VERSION) instanceof String version)) {
            throw RpcError.invalidParams("_meta has no " + VERSION);
        }
        if (!supported.contains(version)) {
            throw new RpcError(
                    RpcError.UNSUPPORTED_VERSION,
                    "this protocol version is not supported",
                    new Member("supported", Value.texts(supported)),
                    Member.of("requested", Line.echo(version)));
        }
        if (!(meta.get(META + "clientCapabilities") instanceof Map)) {
            throw RpcError.invalidParams("_meta has no " + META + "clientCapabilities");
        }
    }

    /** Returns a required text parameter. */
    String text(String name) {
        if (params.get(name) instanceof String text) {
            return text;
        }
        throw RpcError.invalidParams(name + " is not a text");
    }

    /** Returns an optional object parameter, or an empty map. */
    Map<String, @Nullable Object> object(String name) {
        var value = params.get(name);
        return value == null ? Map.of() : object(name, value);
    }

    @SuppressWarnings("unchecked") // an object of JSON has texts as keys
    static Map<String, @Nullable Object> object(String name, @Nullable Object value) {
        if (value instanceof Map<?, ?> object) {
            return (Map<String, @Nullable Object>) object;
        }
        throw RpcError.invalidParams(name + " is not an object");
    }
}
