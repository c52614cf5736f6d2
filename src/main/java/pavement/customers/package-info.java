/// Where each customer came from: every sum of money walked back through every hand to the first
/// conversation, what an hour of each origin earned, how leads become customers, and what the open
/// ones may bring (SCIENCE G).
@org.jspecify.annotations.NullMarked
package pavement.customers;
