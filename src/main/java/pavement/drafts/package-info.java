/// What the owner may write to people, drafted for him to change and to send himself. A draft for
/// one person holds nothing that another said, needs or is reached by, unless the owner chose it.
@org.jspecify.annotations.NullMarked
package pavement.drafts;
