package pavement.book;

import java.time.ZoneId;

/// Where somebody's day goes by, as far as his number and his addresses say.
///
/// @param guessed they do not say one zone; the owner's own, or the likeliest, is taken
public record There(ZoneId zone, boolean guessed) {}
