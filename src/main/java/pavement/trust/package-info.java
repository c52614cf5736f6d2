/// Why a phone may believe that it talks to this computer: the addresses of this computer, the
/// authority it makes for itself, and the certificates of its server. The only package that knows
/// Bouncy Castle, which is loaded when a certificate is made and not before.
@org.jspecify.annotations.NullMarked
package pavement.trust;
