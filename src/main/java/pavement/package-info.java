/// Where everything is put together. `Main` is one page of constructors; nothing here thinks.
@org.jspecify.annotations.NullMarked
package pavement;
