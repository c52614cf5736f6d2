package pavement.trust;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;

/// A certificate as iOS takes it: a configuration profile with one root certificate in it. It is
/// not signed, because there is nobody to sign it whom the phone knows already.
public final class Profile {
    public static final String TYPE = "application/x-apple-aspen-config";

    private Profile() {}

    /// The same certificate always gives the same profile, so that installing it twice is once.
    public static byte[] of(byte[] certificate) {
        var whole = UUID.nameUUIDFromBytes(certificate);
        var inner = UUID.nameUUIDFromBytes(whole.toString().getBytes(StandardCharsets.US_ASCII));
        return """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
        <plist version="1.0"><dict>
        <key>PayloadType</key><string>Configuration</string>
        <key>PayloadVersion</key><integer>1</integer>
        <key>PayloadIdentifier</key><string>pavement.%1$s</string>
        <key>PayloadUUID</key><string>%1$s</string>
        <key>PayloadDisplayName</key><string>Pavement</string>
        <key>PayloadDescription</key><string>Lets this phone recognise the computer that runs Pavement. It can speak for addresses of a local network only.</string>
        <key>PayloadContent</key><array><dict>
        <key>PayloadType</key><string>com.apple.security.root</string>
        <key>PayloadVersion</key><integer>1</integer>
        <key>PayloadIdentifier</key><string>pavement.%1$s.root</string>
        <key>PayloadUUID</key><string>%2$s</string>
        <key>PayloadDisplayName</key><string>Pavement</string>
        <key>PayloadCertificateFileName</key><string>pavement.crt</string>
        <key>PayloadContent</key><data>%3$s</data>
        </dict></array>
        </dict></plist>
        """
                .formatted(whole, inner, Base64.getEncoder().encodeToString(certificate))
                .getBytes(StandardCharsets.UTF_8);
    }

    /// As phones show it: SHA-256, in pairs.
    public static String fingerprint(byte[] certificate) {
        try {
            var sum = MessageDigest.getInstance("SHA-256").digest(certificate);
            return HexFormat.ofDelimiter(" ").withUpperCase().formatHex(sum);
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException("every Java has SHA-256", never);
        }
    }
}
