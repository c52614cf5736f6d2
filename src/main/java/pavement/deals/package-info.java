/// The pipeline: where each deal stands, what they add up to, who has gone quiet, and sums as the
/// owner types and reads them (SCIENCE G).
@org.jspecify.annotations.NullMarked
package pavement.deals;
