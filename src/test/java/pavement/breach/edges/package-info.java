/// Breaks one rule, so that we know the rule can fail.
@org.jspecify.annotations.NullMarked
package pavement.breach.edges;
