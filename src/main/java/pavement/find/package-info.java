/// "I need someone who can …": everybody of whom something fitting is written, with the sentence
/// that proves it, by how well it fits and how likely he is reached (SCIENCE E4).
@org.jspecify.annotations.NullMarked
package pavement.find;
