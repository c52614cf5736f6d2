package pavement.http;

import java.util.Optional;

/// Who asks, and how he came.
///
/// @param cookie what he shows; may be empty on a page for anybody
/// @param device the id of a paired device; empty for this computer's own browsers
record Session(String cookie, Optional<String> device, boolean secure) {}
