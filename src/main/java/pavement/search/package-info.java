/// Words to people: filters typed into the box, and an index that forgives accents and
/// misspellings. The only package that knows Lucene. The index is disposable: whatever is wrong
/// with it, it is made again.
@org.jspecify.annotations.NullMarked
package pavement.search;
