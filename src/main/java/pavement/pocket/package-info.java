/// The line reader as it runs on a phone without the server: the same classes, compiled to
/// WebAssembly when the product is built. One function of text to text; it knows the few people it
/// is told of, and nothing else.
@org.jspecify.annotations.NullMarked
package pavement.pocket;
