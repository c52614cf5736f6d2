/// How the owner and one person stand: warmth, silence, who starts, and active, passive, dormant or
/// stranger, each with its reason (SCIENCE A). Everything is a function of facts and of the moment
/// asked about.
@org.jspecify.annotations.NullMarked
package pavement.ties;
