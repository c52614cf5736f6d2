/// A model of meaning that the owner points to: one that answers at an address of his, or one of a
/// folder that is run here. Reads the texts of the book with it, and keeps what it makes of them.
/// None is shipped or fetched, none is asked unless he says so, and everything works without.
@org.jspecify.annotations.NullMarked
package pavement.embeddings;
