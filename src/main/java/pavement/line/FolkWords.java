package pavement.line;

import java.util.Set;

/// Small words around people, by what they say of them.
final class FolkWords {
    /// Words after which somebody is named.
    static final Set<String> BEFORE =
            Set.of(
                    """
                    with met meet saw called rang phoned texted emailed e-mailed messaged mailed
                    visited into zoomed dmed facetimed whatsapped dialed dialled pinged dm'd
                    wrote to from call text email next and & cold-called tried caught message
                    message: call: coffee: w pitched
                    """
                            .strip()
                            .split("\\s+"));

    /// After these somebody is named where something follows that he was given: "sold Omar the
    /// plan".
    static final Set<String> GIVEN =
            Set.of(
                    """
                    sold left gave sent showed offered paid invoiced lent
                    """
                            .strip()
                            .split("\\s+"));

    /// The first words of what is given.
    static final Set<String> GIFT =
            Set.of(
                    """
                    a an the my our his her this some two three another
                    """
                            .strip()
                            .split("\\s+"));

    /// After these a word in small letters is a name, if it is no other word.
    static final Set<String> SMALL =
            Set.of(
                    "with",
                    "met",
                    "called",
                    "rang",
                    "phoned",
                    "texted",
                    "emailed",
                    "saw",
                    "into",
                    "zoomed",
                    "messaged");

    /// What a person named at the start of a part of a sentence does.
    static final Set<String> DOES =
            Set.of(
                    """
                    called rang phoned texted emailed wrote said needs offers wants will
                    promised introduced knows signed asked messaged is bought replied answered
                    declined came told paid has owes offered can was looking agreed loved didn't
                    did turned hung no not again dropped stopped mentioned runs sent gave about
                    suggested recommended got picked
                    """
                            .strip()
                            .split("\\s+"));

    static final Set<String> ARTICLES =
            Set.of(
                    """
                    a an the some my his her their this that another one our
                    """
                            .strip()
                            .split("\\s+"));
    static final Set<String> KINDS_OF_PERSON =
            Set.of(
                    """
                    guy man woman lady girl dude person bloke chap kid student barista owner
                    manager cashier waiter waitress bartender receptionist stranger founder
                    couple neighbour neighbor driver clerk someone somebody baker dentist lawyer
                    florist teacher plumber photographer engineer designer developer director
                    assistant friend cousin brother sister boss colleague wife husband partner
                    landlord buyer chef accountant realtor agent doctor nurse vendor seller
                    gentleman mother father mom dad uncle aunt son daughter runner investor
                    coach trainer hairdresser butcher electrician carpenter vet salesman
                    saleswoman regular roaster fellow
                    """
                            .strip()
                            .split("\\s+"));

    /// Any of these may be said of anybody; the other kinds are also what somebody is by trade.
    static final Set<String> ANYBODY =
            Set.of(
                    """
                    guy man woman lady girl dude person bloke chap kid couple stranger someone
                    somebody gentleman fellow
                    """
                            .strip()
                            .split("\\s+"));

    /// Whoever is named after these was not there.
    static final Set<String> DENIED = Set.of("not", "nor", "without", "except", "never");

    /// No part of what somebody is called: "or a baker", "was chef", "hired a designer".
    static final Set<String> NOT_OF_A_NAME =
            Set.of(
                    """
                    and or but nor no not never without as for than like likes loves hates is was
                    were be been being become becomes became works worked hired hires fired used
                    found had has have got getting needs wants then now also only just still yet
                    already always maybe once does did do can will would could should it i he she
                    they we you
                    """
                            .strip()
                            .split("\\s+"));

    static final Set<String> NO_NAME =
            Set.of(
                    """
                    i he she they we it me her him them us you the a an no not back about again
                    lunch coffee people everyone everybody nobody two three four five several
                    many luck my his their our this that some in on at for to with and up out
                    what questions regards respect fun time him: her: all both new good nice
                    great from of off over once twice today tomorrow yesterday just needs talked
                    voicemail next half if left only more missed quick short long first second
                    phone early late video morning tried asked team there here before after
                    around someone's interest interested old potential other work then when who
                    but so as by or ok yes hi hello thanks sorry signed sold bought met saw had
                    got went did was is does doesn't don't isn't wasn't didn't spoke offers
                    wants looking still very too pitched gave sent showed
                    i'd i'll i'm i've he'd he'll she'd she'll we'd we'll they'd they'll
                    """
                            .strip()
                            .split("\\s+"));

    /// First names that are other words as well: in small letters, or first in a sentence before a
    /// verb, they are not read as names.
    static final Set<String> ALSO_WORDS =
            Set.of(
                    """
                    will mark may grace hope bill art rose rich frank jack sue pat drew sandy
                    dean guy rob chase miles max ray joy faith june april august summer dawn
                    jean van chip don gene harry nick pierce rusty skip ty wade penny ruby amber
                    an so do long young love no see my ha le in on at to be he she bo al ed page
                    reed carol crystal daisy iris ivy lily olive pearl violet star sky wren duke
                    earl king
                    """
                            .strip()
                            .split("\\s+"));

    static final Set<String> PARTICLES =
            Set.of(
                    """
                    van von de der den di da del la le bin al el ter dos du o'
                    """
                            .strip()
                            .split("\\s+"));

    private FolkWords() {}
}
