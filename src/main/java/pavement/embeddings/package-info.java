/// A model of meaning that the owner runs himself and points to: asks its OpenAI-compatible
/// endpoint for the vectors of texts, and keeps them. None is shipped, none is asked unless he says
/// so, and everything works without.
@org.jspecify.annotations.NullMarked
package pavement.embeddings;
