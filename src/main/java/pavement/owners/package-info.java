/// Who may come in: the devices and their keys, the door to the local network, and the codes that
/// hand a link to a phone. The only package that knows ZXing.
@org.jspecify.annotations.NullMarked
package pavement.owners;
