/// Carries reminders to the browsers the owner signed up, through the push service each browser
/// named (RFC 8030, 8291, 8292), and only when he turned it on; beside `calendars` the only package
/// that asks another machine by HTTP.
@org.jspecify.annotations.NullMarked
package pavement.push;
