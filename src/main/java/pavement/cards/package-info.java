/// vCard and iCalendar octets to facts and back; the only package that knows those libraries. Reads
/// leniently, loses nothing, writes strictly: what a card holds beyond our vocabulary stays in its
/// octets and goes back out with them.
@org.jspecify.annotations.NullMarked
package pavement.cards;
