package pavement.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What headers mean, as far as programs and people write them.
final class Headers {
    private static final Map<String, Field> KNOWN =
            table(
                    """
                    FULL_NAME: name, full name, display name, formatted name, contact, contact name, person, who, anzeigename, nom complet, nombre completo
                    GIVEN: first name, given name, firstname, first, vorname, prénom, prenom, nombre
                    FAMILY: last name, family name, lastname, surname, last, nachname, familienname, nom, nom de famille, apellidos
                    NICKNAME: nickname, nick, spitzname, surnom
                    ORGANISATION: company, company name, organization, organisation, organization name, organization 1 - name, employer, firm, firma, unternehmen, société, societe, empresa, account name
                    TITLE: job title, position, organization title, organization 1 - title, role, headline, berufsbezeichnung, beruf, fonction, occupation
                    URL: url, website, web page, web page 1, web page 2, webseite, homepage, profile, profile url, linkedin, linkedin url, web, website home page, website work, website profile, personal web page
                    BIRTHDAY: birthday, birth date, date of birth, geburtstag, anniversaire, dob
                    BIRTH_YEAR: birth year
                    BIRTH_MONTH: birth month
                    BIRTH_DAY: birth day
                    NOTE: notes, note, notizen, notiz, remarks, comments, comment, bemerkungen
                    TAGS: categories, labels, group membership, tags, groups, kategorien, catégories
                    MET_ON: connected on, met on, date met
                    MET_AT: met at, where met, how met, stage
                    DEAL_VALUE: value, deal value, amount, worth, deal amount, betrag, auftragswert
                    DEAL_CURRENCY: currency, deal currency, währung, waehrung
                    DEAL_EVERY: every, billing, billing period, turnus, abrechnung, zahlweise
                    DEAL_STEP: step, deal step, pipeline step, deal stage, pipeline stage, verkaufsphase, vertriebsphase
                    DEAL_EXPECTED: expected, expected date, expected close, expected close date, close date, closing date, abschlussdatum, erwarteter abschluss
                    DEAL_WHAT: what, deal, deal name, opportunity, opportunity name, verkaufschance
                    UID: uid
                    ADDRESS: address, adresse, postal address
                    ADDRESS_PART: street, city, state, zip, zip code, postal code, country, straße, ort, stadt, plz, land
                    """);
    private static final Pattern NUMBERED =
            Pattern.compile(
                    "(?<slot>(?<what>e-mail|phone|website|address|im|relation|event|custom field|organization) \\d+) - (?<part>.+)");
    private static final Pattern PLACED =
            Pattern.compile(
                    "(?<slot>home|business|work|other|privat|geschäftlich|weitere[rs]?)[ -](?<part>street|street 2|street 3|city|state|postal code|zip|zipcode|country|country/region|po box|address|address 2|straße|ort|postleitzahl|land/region|region)");
    private static final Pattern MAIL = Pattern.compile(".*e-?mail.*|.*courriel.*|.*correo.*");

    /// How a name is pronounced ("Phonetic Last Name") is no number.
    private static final Pattern PHONE =
            Pattern.compile(
                    ".*(phone(?!tic)|mobile|\\bfax\\b|pager|telefon|\\bmobil|handy|téléphone|\\btel\\b|\\bcell\\b).*");

    private Headers() {}

    static List<Column> columns(List<String> cells) {
        var columns = new ArrayList<Column>();
        for (var cell : cells) columns.add(column(cell));
        title(columns);
        name(columns);
        return columns;
    }

    static int recognised(List<String> cells) {
        return (int) cells.stream().filter(cell -> column(cell).field() != Field.LEFT_OUT).count();
    }

    private static Column column(String header) {
        var plain = header.strip().toLowerCase(Locale.ROOT);
        var numbered = NUMBERED.matcher(plain);
        if (KNOWN.containsKey(plain))
            return new Column(header, KNOWN.getOrDefault(plain, Field.LEFT_OUT), known(plain), "");
        if (numbered.matches())
            return new Column(
                    header,
                    numbered(numbered.group("what"), numbered.group("part")),
                    numbered.group("slot"),
                    "");
        var placed = PLACED.matcher(plain);
        if (placed.matches())
            return new Column(
                    header, Field.ADDRESS_PART, placed.group("slot"), label(placed.group("slot")));
        return contact(header, plain);
    }

    private static Column contact(String header, String plain) {
        var about =
                plain.contains("type")
                        || plain.contains("display name")
                        || plain.contains("assistant");
        if (!about && plain.length() < 40 && MAIL.matcher(plain).matches())
            return new Column(header, Field.EMAIL, plain, label(plain));
        if (!about && plain.length() < 40 && PHONE.matcher(plain).matches())
            return new Column(header, Field.PHONE, plain, label(plain));
        return new Column(header, Field.LEFT_OUT, plain, "");
    }

    /// Parts of the one address of a plain table belong together.
    private static String known(String plain) {
        return KNOWN.get(plain) == Field.ADDRESS_PART ? "address" : plain;
    }

    private static Field numbered(String what, String part) {
        if (part.equals("type") || part.equals("label")) return Field.LABEL;
        return switch (what) {
            case "e-mail" -> part.equals("value") ? Field.EMAIL : Field.LEFT_OUT;
            case "phone" -> part.equals("value") ? Field.PHONE : Field.LEFT_OUT;
            case "website" -> part.equals("value") ? Field.URL : Field.LEFT_OUT;
            case "address" -> part.equals("formatted") ? Field.ADDRESS : Field.ADDRESS_PART;
            default -> Field.LEFT_OUT;
        };
    }

    private static String label(String plain) {
        var words = new ArrayList<String>();
        if (plain.matches(".*(home|privat|primary phone).*") && !plain.contains("primary"))
            words.add("home");
        if (plain.matches(".*(business|work|geschäftlich|company).*")) words.add("work");
        if (plain.matches(".*(mobile|mobil|handy|cell).*")) words.add("mobile");
        if (plain.contains("fax")) words.add("fax");
        if (plain.contains("pager")) words.add("pager");
        return String.join(" ", words);
    }

    /// "Title" is "Mr." in Outlook, and a job in most other tables.
    private static void title(List<Column> columns) {
        var taken =
                columns.stream()
                        .anyMatch(column ->
                                column.field() == Field.TITLE
                                        || column.header().strip().equalsIgnoreCase("suffix"));
        for (int i = 0; i < columns.size(); i++)
            if (!taken && columns.get(i).header().strip().equalsIgnoreCase("title"))
                columns.set(i, columns.get(i).as(Field.TITLE));
    }

    /// Where nothing is called a name, the first column nobody knows is the best guess.
    private static void name(List<Column> columns) {
        var named =
                columns.stream()
                        .map(Column::field)
                        .anyMatch(field ->
                                field == Field.FULL_NAME
                                        || field == Field.GIVEN
                                        || field == Field.FAMILY);
        for (int i = 0; i < columns.size() && !named; i++) {
            if (columns.get(i).field() != Field.LEFT_OUT) continue;
            columns.set(i, columns.get(i).as(Field.FULL_NAME));
            named = true;
        }
    }

    private static Map<String, Field> table(String text) {
        var known = new HashMap<String, Field>();
        for (var line : text.lines().toList()) {
            var colon = line.indexOf(':');
            for (var header : line.substring(colon + 1).split(","))
                known.put(header.strip(), Field.valueOf(line.substring(0, colon)));
        }
        return known;
    }

    /// Which program writes a table with these headers.
    static Format format(List<String> cells) {
        var plain = cells.stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList();
        if (plain.contains("connected on")) return Format.LINKEDIN;
        if (plain.contains("e-mail 1 - value")
                || plain.contains("phone 1 - value")
                || plain.contains("yomi name")
                || plain.contains("phonetic first name")) return Format.GOOGLE;
        if (plain.contains("primary email") || plain.contains("secondary email"))
            return Format.THUNDERBIRD;
        var outlook =
                Optional.of(plain)
                        .filter(all ->
                                all.contains("e-mail address")
                                        || all.contains("business street")
                                        || all.contains("e-mail-adresse"));
        return outlook.isPresent() ? Format.OUTLOOK : Format.TABLE;
    }
}
