/// Where books are kept: SQL, and nothing but SQL. The only package that knows a database.
@org.jspecify.annotations.NullMarked
package pavement.store;
