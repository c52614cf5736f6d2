/// The shape of the owner's network: who bridges what (Burt's constraint, SCIENCE A5), which lines
/// hold it together, which gaps only he can close, and a map that looks the same every day. Pure
/// functions of who knows whom.
@org.jspecify.annotations.NullMarked
package pavement.circles;
