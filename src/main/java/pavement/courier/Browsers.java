package pavement.courier;

import java.util.function.BiPredicate;
import java.util.function.Supplier;

/// What a browser is signed up with.
///
/// @param key the public key it is given, base64url
/// @param usable whether messages can be encrypted for the two keys it gave back
public record Browsers(Supplier<String> key, BiPredicate<String, String> usable) {}
