package org.onrecord.trust;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.onrecord.trust.Refusal.Stopped;

/** Reads SSH data types (RFC 4251, section 5) from untrusted bytes. */
final class WireReader {
    private final byte[] bytes;
    private int at;

    WireReader(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] bytes(int length) throws Stopped {
        if (length > bytes.length - at) {
            throw new Stopped(Refusal.TRUNCATED, "the signature ends early");
        }
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    /** An unsigned number of 32 bits. */
    long number() throws Stopped {
        var value = 0L;
        for (var octet : bytes(4)) {
            value = (value << 8) | (octet & 0xff);
        }
        return value;
    }

    /** A length-prefixed string of bytes. */
    byte[] string() throws Stopped {
        var length = number();
        return bytes((int) Math.min(length, Integer.MAX_VALUE));
    }

    /** A string of printable ASCII. */
    String name() throws Stopped {
        var name = string();
        for (var octet : name) {
            if (octet <= ' ' || octet > '~') {
                throw malformed("has a name with invalid characters");
            }
        }
        return new String(name, StandardCharsets.US_ASCII);
    }

    /** A non-negative number of any size; only the shortest form is allowed. */
    BigInteger integer() throws Stopped {
        var magnitude = string();
        var value = magnitude.length == 0 ? BigInteger.ZERO : new BigInteger(magnitude);
        var shortest = value.signum() == 0 ? new byte[0] : value.toByteArray();
        if (value.signum() < 0 || !Arrays.equals(shortest, magnitude)) {
            throw malformed("has a number that is negative or not in its shortest form");
        }
        return value;
    }

    void expectEnd() throws Stopped {
        if (at < bytes.length) {
            throw malformed("has extra data at the end");
        }
    }

    static Stopped malformed(String what) {
        return new Stopped(Refusal.MALFORMED, "the signature " + what);
    }
}
