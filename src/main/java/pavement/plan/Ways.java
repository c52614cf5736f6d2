package pavement.plan;

import java.util.function.Function;
import pavement.book.Person;
import pavement.book.Self;
import pavement.book.There;

/// How the owner works, and where his people's telephones ring.
///
/// @param self the owner's settings, or what holds before he has said any
public record Ways(Self self, Function<Person, There> where) {
    /// One whose people all live by his own clock.
    public static Ways at(Self self) {
        var here = new There(self.zone(), false);
        return new Ways(self, _ -> here);
    }
}
