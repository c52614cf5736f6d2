package pavement.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// Makes certificates (RFC 5280). An authority of ours can only speak for names and addresses of a
/// local network (§4.2.1.10), so that whoever stole its key could still not pose as a bank.
final class Issuing {
    /// A phone's clock may be a little behind.
    private static final Duration BEFORE = Duration.ofHours(1);

    private static final SecureRandom RANDOM = new SecureRandom();

    private Issuing() {}

    static Identity authority(Nearby nearby, Instant now) {
        try {
            var keys = keys();
            var name = name(words(nearby));
            var builder = builder(name, now, Authority.AUTHORITY_LASTS, name, keys.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            builder.addExtension(
                    Extension.keyUsage,
                    true,
                    new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            builder.addExtension(Extension.nameConstraints, true, localOnly());
            builder.addExtension(
                    Extension.subjectKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createSubjectKeyIdentifier(keys.getPublic()));
            return new Identity(keys.getPrivate(), List.of(signed(builder, keys.getPrivate())));
        } catch (GeneralSecurityException | OperatorCreationException never) {
            throw new IllegalStateException("every Java has SHA256withECDSA", never);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    static Identity server(Identity authority, Nearby nearby, Instant now) {
        try {
            var keys = keys();
            var root = authority.certificate();
            var issuer = X500Name.getInstance(root.getSubjectX500Principal().getEncoded());
            var tools = new JcaX509ExtensionUtils();
            var builder =
                    builder(
                            issuer,
                            now,
                            Authority.SERVER_LASTS,
                            name("Pavement on this computer"),
                            keys.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(
                    Extension.extendedKeyUsage,
                    false,
                    new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
            builder.addExtension(Extension.subjectAlternativeName, false, names(nearby));
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    tools.createAuthorityKeyIdentifier(root.getPublicKey()));
            builder.addExtension(
                    Extension.subjectKeyIdentifier,
                    false,
                    tools.createSubjectKeyIdentifier(keys.getPublic()));
            return new Identity(keys.getPrivate(), List.of(signed(builder, authority.key()), root));
        } catch (GeneralSecurityException | OperatorCreationException never) {
            throw new IllegalStateException("every Java has SHA256withECDSA", never);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    /// As a phone lists it. A computer set up anew would otherwise look like it was before.
    private static String words(Nearby nearby) {
        var computer = nearby.localName().map(name -> name.replace(".local", ""));
        var mark = serial().toString(36).substring(0, 4);
        return "Pavement on " + computer.orElse("this computer") + " (" + mark + ")";
    }

    private static KeyPair keys() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static X509v3CertificateBuilder builder(
            X500Name issuer, Instant now, Duration lasting, X500Name subject, PublicKey key) {
        var from = now.minus(BEFORE);
        return new JcaX509v3CertificateBuilder(
                issuer, serial(), Date.from(from), Date.from(from.plus(lasting)), subject, key);
    }

    private static X509Certificate signed(X509v3CertificateBuilder builder, PrivateKey key)
            throws OperatorCreationException, GeneralSecurityException {
        var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(key);
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    }

    /// RFC 5280 §4.1.2.2: positive, and at most 20 octets.
    private static BigInteger serial() {
        return new BigInteger(158, RANDOM).setBit(157);
    }

    private static X500Name name(String words) {
        return new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, words).build();
    }

    private static NameConstraints localOnly() {
        var ranges =
                Nearby.Range.NEAR.stream()
                        .map(range ->
                                new GeneralName(
                                        GeneralName.iPAddress, new DEROctetString(range.octets())));
        var local = Stream.of(new GeneralName(GeneralName.dNSName, "local"));
        return new NameConstraints(
                Stream.concat(ranges, local)
                        .map(GeneralSubtree::new)
                        .toArray(GeneralSubtree[]::new),
                null);
    }

    private static ASN1Encodable names(Nearby nearby) {
        var addresses =
                nearby.addresses().stream()
                        .map(address -> new GeneralName(GeneralName.iPAddress, address));
        var name =
                nearby.localName().stream().map(each -> new GeneralName(GeneralName.dNSName, each));
        return new GeneralNames(Stream.concat(addresses, name).toArray(GeneralName[]::new));
    }
}
