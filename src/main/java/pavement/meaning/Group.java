package pavement.meaning;

import java.util.List;
import java.util.Set;

/// Ways to say one thing.
///
/// @param name the first of its forms, by which others point to it and people are told
/// @param kindOf names of what it is a kind of
/// @param partOf names of what it is a part of
/// @param where the file and line it begins at
record Group(
        String name, List<Form> forms, List<String> kindOf, List<String> partOf, String where) {
    /// One way to say it.
    ///
    /// @param sense words of which one must stand near, for what means something else elsewhere;
    ///     empty when it always means this
    record Form(String text, List<String> sense) {}

    Group {
        forms = List.copyOf(forms);
        kindOf = List.copyOf(kindOf);
        partOf = List.copyOf(partOf);
    }

    boolean says(String phrase) {
        return forms.stream().anyMatch(form -> Groups.key(form.text()).equals(Groups.key(phrase)));
    }

    /// Without the forms of these keys.
    Group without(Set<String> keys) {
        if (forms.stream().noneMatch(form -> keys.contains(Groups.key(form.text())))) return this;
        return new Group(
                name,
                forms.stream()
                        .filter(form -> !keys.contains(Groups.key(form.text())))
                        .toList(),
                kindOf,
                partOf,
                where);
    }
}
