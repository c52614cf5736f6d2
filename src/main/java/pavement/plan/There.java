package pavement.plan;

import java.time.ZoneId;

/// Where somebody's telephone rings, as far as its number says.
///
/// @param guessed his number does not say one zone; the owner's own, or the likeliest, is taken
public record There(ZoneId zone, boolean guessed) {}
