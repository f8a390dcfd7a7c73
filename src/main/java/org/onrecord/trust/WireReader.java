package org.onrecord.trust;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads the data types of SSH (RFC 4251, section 5) from bytes that may lie about their lengths. */
final class WireReader {
    private final byte[] bytes;
    private int at;

    WireReader(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] bytes(int length) throws RefusedException {
        if (length > bytes.length - at) {
            throw new RefusedException(Refusal.TRUNCATED, "the signature ends early");
        }
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    /** An unsigned number of 32 bits. */
    long number() throws RefusedException {
        var value = 0L;
        for (var octet : bytes(4)) {
            value = (value << 8) | (octet & 0xff);
        }
        return value;
    }

    /** A string of octets with its length before it. */
    byte[] string() throws RefusedException {
        var length = number();
        return bytes((int) Math.min(length, Integer.MAX_VALUE));
    }

    /** A string that names something: printable ASCII, which is all that names are made of. */
    String name() throws RefusedException {
        var name = string();
        for (var octet : name) {
            if (octet <= ' ' || octet > '~') {
                throw malformed("has a name with invalid characters");
            }
        }
        return new String(name, StandardCharsets.US_ASCII);
    }

    /** A number of any size that is not negative, in its shortest form, which is the only one allowed. */
    BigInteger integer() throws RefusedException {
        var magnitude = string();
        var value = magnitude.length == 0 ? BigInteger.ZERO : new BigInteger(magnitude);
        var shortest = value.signum() == 0 ? new byte[0] : value.toByteArray();
        if (value.signum() < 0 || !Arrays.equals(shortest, magnitude)) {
            throw malformed("has a number that is negative or not in its shortest form");
        }
        return value;
    }

    void expectEnd() throws RefusedException {
        if (at < bytes.length) {
            throw malformed("has extra data at the end");
        }
    }

    static RefusedException malformed(String what) {
        return new RefusedException(Refusal.MALFORMED, "the signature " + what);
    }
}
