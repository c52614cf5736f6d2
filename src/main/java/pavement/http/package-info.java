/// The small web kit: routes, the key and the session, forms, and the defences every page needs.
/// The only package that knows the HTTP library; it knows nothing of books.
@org.jspecify.annotations.NullMarked
package pavement.http;
