/// Today: whom, through which channel, in the time there is, most of it with people outside the
/// passive network (SCIENCE C). The same book, day and draw give the same plan, so nothing of it is
/// ever stored.
@org.jspecify.annotations.NullMarked
package pavement.plan;
