/// Calendars the owner reads along with while the server runs: asks for each, takes what differs
/// into the book, and keeps when that last went well and what went wrong. It asks other machines by
/// HTTP, and only those he named.
@org.jspecify.annotations.NullMarked
package pavement.calendars;
