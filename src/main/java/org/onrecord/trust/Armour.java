package org.onrecord.trust;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.onrecord.trust.Refusal.Stopped;

/** The text armour around a signature (PROTOCOL.sshsig, section 1). */
final class Armour {
    private static final int MOST = 1 << 16;
    private static final String BEGIN = "-----BEGIN SSH SIGNATURE-----";
    private static final String END = "\n-----END SSH SIGNATURE-----";

    private Armour() {}

    /** Decodes the armour. Like ssh-keygen, ignores text after the last line. */
    static byte[] open(byte[] armoured) throws Stopped {
        if (armoured.length > MOST) {
            throw new Stopped(Refusal.TOO_LARGE, "the signature is too large: more than " + MOST + " bytes");
        }
        var text = new String(armoured, StandardCharsets.ISO_8859_1);
        if (!text.startsWith(BEGIN + "\n") && !text.startsWith(BEGIN + "\r\n")) {
            throw text.isEmpty() || BEGIN.startsWith(text) ? truncated() : notArmoured("does not begin with " + BEGIN);
        }
        var end = text.indexOf(END);
        if (end < 0) {
            throw truncated();
        }
        // An empty signature has only one line break between its first and last lines.
        return decode(text.substring(Math.min(BEGIN.length(), end), end).replaceAll("[ \t\r\n]", ""));
    }

    private static byte[] decode(String base64) throws Stopped {
        try {
            if (base64.length() % 4 != 0) {
                throw notArmoured("is not complete base64");
            }
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw notArmoured("is not base64 between its first and last lines");
        }
    }

    private static Stopped truncated() {
        return new Stopped(Refusal.TRUNCATED, "the signature ends before its last line");
    }

    private static Stopped notArmoured(String what) {
        return new Stopped(Refusal.NOT_ARMOURED, "the signature " + what);
    }
}
