/// What the owner is to be told, and when: functions of the book, his wishes, what was delivered
/// already, and an instant. They send nothing.
@org.jspecify.annotations.NullMarked
package pavement.reminders;
