/// What a block means at a moment: whether it runs, when it counts as over, what is asked about it,
/// and how its minutes are shared. Pure functions of a book and an instant.
@org.jspecify.annotations.NullMarked
package pavement.blocks;
