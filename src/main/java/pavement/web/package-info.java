/// Pages. One class a page: each turns a book into HTML, and a form into an act on the desk. The
/// templates in `src/main/jte` show what they are given and decide nothing.
@org.jspecify.annotations.NullMarked
package pavement.web;
