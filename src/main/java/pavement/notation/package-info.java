/// Books written by hand, as the page of a notebook: the sample book of the product, and the whole
/// world of a test. Strict, because a page that is misread quietly would make a test that cannot
/// fail.
@org.jspecify.annotations.NullMarked
package pavement.notation;
