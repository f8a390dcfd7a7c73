package org.onrecord.trust;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.onrecord.trust.Refusal.Stopped;

/** The supported key types and their SSH encodings. */
enum KeyType {
    /** RFC 8709, section 4. */
    ED25519("ssh-ed25519") {
        @Override
        PublicKey read(WireReader key) throws Stopped, GeneralSecurityException {
            var point = key.string();
            if (point.length != 32) {
                throw WireReader.malformed("has an Ed25519 key that is not 32 bytes long");
            }
            // The JDK accepts such a key only in X.509 encoding (RFC 8410, section 4), which always has this prefix.
            var coat = HexFormat.of().parseHex("302a300506032b6570032100");
            var encoded = Arrays.copyOf(coat, coat.length + point.length);
            System.arraycopy(point, 0, encoded, coat.length, point.length);
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        }
    },
    /** RFC 4253, section 6.6. Requires 2048 bits; ssh-keygen accepts 1024. */
    RSA("ssh-rsa") {
        @Override
        PublicKey read(WireReader key) throws Stopped, GeneralSecurityException {
            var exponent = key.integer();
            var modulus = key.integer();
            if (modulus.bitLength() < 2048 || modulus.bitLength() > 16384) {
                throw new Stopped(
                        Refusal.UNSUPPORTED_KEY,
                        "the signature was made with an RSA key of " + modulus.bitLength()
                                + " bits; from 2048 to 16384 are accepted");
            }
            return KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, exponent));
        }
    },
    /** RFC 5656, section 3.1. */
    ECDSA_P256("ecdsa-sha2-nistp256") {
        @Override
        PublicKey read(WireReader key) throws Stopped, GeneralSecurityException {
            var curve = key.name();
            var point = key.string();
            if (!curve.equals("nistp256") || point.length != 65 || point[0] != 4) {
                throw WireReader.malformed("has an ECDSA key that is not an uncompressed point of nistp256");
            }
            var parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            var domain = parameters.getParameterSpec(ECParameterSpec.class);
            var place = new ECPoint(new BigInteger(1, point, 1, 32), new BigInteger(1, point, 33, 32));
            requireOnCurve(place, domain);
            return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(place, domain));
        }
    };

    private final String sshName;

    KeyType(String sshName) {
        this.sshName = sshName;
    }

    static Optional<KeyType> named(String sshName) {
        return Arrays.stream(values())
                .filter(type -> type.sshName.equals(sshName))
                .findFirst();
    }

    /** Reads the part of the key after the type name. */
    abstract PublicKey read(WireReader key) throws Stopped, GeneralSecurityException;

    PublicKey read(SshKey key) throws Stopped {
        var reader = new WireReader(key.blob());
        reader.name();
        try {
            var read = read(reader);
            reader.expectEnd();
            return read;
        } catch (GeneralSecurityException e) {
            throw WireReader.malformed("has a key that does not match its type: " + e.getMessage());
        }
    }

    /** y² = x³ + ax + b, with both coordinates in the field (SEC 1, section 3.2.2.1); the JDK does not always check. */
    private static void requireOnCurve(ECPoint point, ECParameterSpec domain) throws Stopped {
        var curve = domain.getCurve();
        var prime = ((ECFieldFp) curve.getField()).getP();
        var x = point.getAffineX();
        var y = point.getAffineY();
        var right = x.pow(3).add(curve.getA().multiply(x)).add(curve.getB()).mod(prime);
        if (x.compareTo(prime) >= 0
                || y.compareTo(prime) >= 0
                || !y.pow(2).mod(prime).equals(right)) {
            throw WireReader.malformed("has an ECDSA key that is not a point on its curve");
        }
    }
}
