package org.onrecord.mcp;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.output.table.Value;
import org.onrecord.output.table.Value.Member;

final class RpcError extends RuntimeException {
    static final int PARSE_ERROR = -32700;
    static final int INVALID_REQUEST = -32600;
    static final int METHOD_NOT_FOUND = -32601;
    static final int INVALID_PARAMS = -32602;
    static final int INTERNAL_ERROR = -32603;
    static final int UNSUPPORTED_VERSION = -32022;

    private static final long serialVersionUID = 1L;

    private final int code;
    private final transient List<Member> data;

    /**
     * @param message one sentence
     * @param data details for programs
     */
    RpcError(int code, String message, Member... data) {
        // No stack trace: the client made a mistake, not the program.
        super(message, null, false, false);
        this.code = code;
        this.data = List.of(data);
    }

    static RpcError invalidParams(String message) {
        return new RpcError(INVALID_PARAMS, message);
    }

    static RpcError internal(String message) {
        return new RpcError(INTERNAL_ERROR, message);
    }

    Value value() {
        var members = new ArrayList<Member>();
        members.add(Member.of("code", code));
        members.add(Member.of("message", getMessage()));
        if (!data.isEmpty()) {
            members.add(new Member("data", Value.object(data)));
        }
        return Value.object(members);
    }
}
