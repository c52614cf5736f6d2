/// Imports as they run: files read in the background, shown as a proposal, brought in when the
/// owner says so, and taken out again. What they mean is worked out by `intake`; here are only
/// threads, files and the desk.
@org.jspecify.annotations.NullMarked
package pavement.imports;
