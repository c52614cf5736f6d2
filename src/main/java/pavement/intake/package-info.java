/// Files of other programs become a proposal: what is new, what changes, what is the same, what may
/// be the same, and what could not be read and why. Nothing here changes a book; the proposal is
/// reviewed and then carried out.
@org.jspecify.annotations.NullMarked
package pavement.intake;
