/// What to know before a talk that was set up, and what to ask in it. Everything comes from the
/// book; nothing is invented.
@NullMarked
package pavement.brief;

import org.jspecify.annotations.NullMarked;
