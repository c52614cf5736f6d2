/// What words mean the same: whether what one offers serves what another needs, how well, and which
/// words say so (SCIENCE D1). Knows no book: it compares texts, with a thesaurus of how people in
/// small businesses say things, and with what the owner taught it.
@org.jspecify.annotations.NullMarked
package pavement.meaning;
