package pavement.cards;

/// One physical line of a file.
///
/// @param number counted from 1
/// @param octets with the line's end, so that lines put together give the file again
/// @param cut true when the line went on beyond what is kept of one
public record Line(int number, byte[] octets, boolean cut) {
    /// The length without the line's end.
    int length() {
        var length = octets.length;
        while (length > 0 && (octets[length - 1] == '\n' || octets[length - 1] == '\r')) length--;
        return length;
    }

    boolean blank() {
        for (int i = 0; i < length(); i++) if (octets[i] != ' ' && octets[i] != '\t') return false;
        return true;
    }

    boolean startsBlank() {
        return octets.length > 0 && (octets[0] == ' ' || octets[0] == '\t');
    }

    /// Whether it ends in the soft break of quoted-printable.
    boolean endsSoft() {
        return length() > 0 && octets[length() - 1] == '=';
    }

    /// Whether the line says just this ASCII word, in either case.
    boolean says(String word) {
        var from = 0;
        var until = length();
        while (from < until && octets[from] <= ' ' && octets[from] >= 0) from++;
        while (until > from && octets[until - 1] <= ' ' && octets[until - 1] >= 0) until--;
        if (until - from != word.length()) return false;
        for (int i = 0; i < word.length(); i++)
            if (Character.toUpperCase((char) octets[from + i]) != word.charAt(i)) return false;
        return true;
    }

    /// What it says, read as [Octets] reads.
    public String text() {
        return Octets.text(octets, length());
    }
}
