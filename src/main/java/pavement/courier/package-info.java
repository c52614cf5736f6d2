/// Delivers reminders to the owner while the server runs, and remembers what became of each. It
/// knows when, and asks others how: mail and push are carriers.
@org.jspecify.annotations.NullMarked
package pavement.courier;
