package pavement.plan;

import java.util.function.Function;
import java.util.function.Supplier;
import pavement.book.Person;
import pavement.book.Self;
import pavement.book.There;
import pavement.meaning.Meaning;

/// How the owner works, where his people's telephones ring, and what words mean to him.
///
/// @param self the owner's settings, or what holds before he has said any
/// @param words asked for once he needs or offers something: to read a thesaurus takes a moment
public record Ways(Self self, Function<Person, There> where, Supplier<Meaning> words) {
    /// One whose people all live by his own clock, and who taught it no words.
    public static Ways at(Self self) {
        var here = new There(self.zone(), false);
        return new Ways(self, _ -> here, Meaning::shipped);
    }
}
