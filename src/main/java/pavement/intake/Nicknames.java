package pavement.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// What people called so are called for short, in English. Enough to ask whether two are one, never
/// to decide it: not every Ed is an Edward.
final class Nicknames {
    private static final String TABLE =
            """
            abigail: abby, gail
            alan: al
            albert: al, bert, bertie
            alexander: alex, al, sandy, xander
            alexandra: alex, sandra, lexi
            alfred: al, alf, alfie, fred
            alison: ali
            amanda: mandy
            andrea: andie
            andrew: andy, drew
            angela: angie
            anthony: tony, ant
            antonia: toni
            arthur: art
            barbara: barb, babs
            benjamin: ben, benny, benji
            bernard: bernie
            bradley: brad
            bradford: brad
            cameron: cam
            caroline: carrie, caro
            catherine: cathy, cath, cat, kate, katie
            charles: charlie, chuck, chas
            charlotte: charlie, lottie
            christina: chris, tina, chrissy
            christine: chris, tina, chrissy
            christopher: chris, kit, topher
            clifford: cliff
            cynthia: cindy
            daniel: dan, danny
            danielle: dani
            david: dave, davy
            deborah: deb, debbie
            dennis: den
            dominic: dom
            donald: don, donny
            dorothy: dot, dottie
            douglas: doug
            edmund: ed, eddie, ned
            edward: ed, eddie, ned, ted, teddy
            edwin: ed, eddie
            eleanor: ellie, nell, nora
            elizabeth: liz, lizzie, beth, betty, betsy, eliza, libby
            emily: em, emmy
            eugene: gene
            frances: fran, frankie
            francis: frank, fran
            franklin: frank
            frederick: fred, freddie, rick
            gabriel: gabe
            gabrielle: gabby
            geoffrey: geoff
            george: georgie
            gerald: gerry, jerry
            gordon: gord
            gregory: greg
            harold: hal, harry
            harriet: hattie
            henry: hank, harry
            isabella: izzy, bella
            jacob: jake
            jacqueline: jackie
            james: jim, jimmy, jamie
            janet: jan
            jeffrey: jeff
            jennifer: jen, jenny
            jeremy: jez
            jessica: jess, jessie
            jonathan: jon, jonny
            john: johnny, jack
            joseph: joe, joey
            josephine: jo, josie
            joshua: josh
            judith: judy
            julian: jules
            katherine: kathy, kath, kat, kate, katie, kitty
            kathleen: kathy, kath, kate
            kenneth: ken, kenny
            kimberly: kim
            lawrence: larry, laurie
            leonard: len, lenny, leo
            leslie: les
            louis: lou
            louise: lou
            lucille: lucy
            madeleine: maddie
            margaret: maggie, meg, peggy, madge, greta
            martin: marty
            matthew: matt, matty
            maximilian: max
            megan: meg
            melanie: mel
            melissa: mel, missy
            michael: mike, mick, mickey
            michelle: shelly
            mitchell: mitch
            nathan: nate
            nathaniel: nat, nate
            nicholas: nick, nicky
            nicola: nicky
            nicole: nicky
            norman: norm
            oliver: ollie
            olivia: liv, livvy
            pamela: pam
            patricia: pat, patty, tricia, trish
            patrick: pat, paddy
            penelope: penny
            peter: pete
            philip: phil, pip
            phillip: phil, pip
            priscilla: cilla
            rachel: rach
            raymond: ray
            rebecca: becca, becky
            reginald: reg, reggie
            richard: rick, rich, dick, richie
            robert: bob, bobby, rob, robbie, bert
            roberta: bobbie
            roderick: rod
            rodney: rod
            ronald: ron, ronnie
            rosemary: rosie
            russell: russ
            samantha: sam, sammy
            samuel: sam, sammy
            sebastian: seb
            sidney: sid
            simon: si
            stanley: stan
            stephanie: steph
            stephen: steve
            steven: steve
            stuart: stu
            susan: sue, susie
            susannah: sue, susie
            sylvester: sly
            terence: terry
            theodore: ted, teddy, theo
            theresa: terry, tess
            thomas: tom, tommy
            timothy: tim, timmy
            valerie: val
            veronica: ronnie
            victor: vic
            victoria: vicky, tori
            vincent: vince, vinnie
            virginia: ginny
            walter: walt, wally
            wilfred: wilf
            william: will, bill, billy, willy, liam
            zachary: zach, zack
            """;

    private static final Map<String, List<String>> SHORT = new HashMap<>();

    /// The whole names that each may stand for, a whole name itself among them.
    private static final Map<String, List<String>> WHOLE = new HashMap<>();

    static {
        for (var line : TABLE.lines().toList()) {
            var colon = line.indexOf(':');
            var whole = line.substring(0, colon);
            var shorts = List.of(line.substring(colon + 1).strip().split(", "));
            SHORT.put(whole, shorts);
            for (var each : Stream.concat(Stream.of(whole), shorts.stream()).toList())
                WHOLE.computeIfAbsent(each, _ -> new ArrayList<>(1)).add(whole);
        }
    }

    private Nicknames() {}

    /// What else somebody with this first name may be called.
    ///
    /// @param first in lower case, as all names here
    static Set<String> others(String first) {
        var others = new LinkedHashSet<String>();
        for (var whole : wholes(first)) {
            others.add(whole);
            others.addAll(SHORT.getOrDefault(whole, List.of()));
        }
        others.remove(first);
        return others;
    }

    /// Why one person can be called both; empty when he cannot.
    static String why(String one, String other) {
        if (wholes(one).contains(other)) return written(one) + " is short for " + written(other);
        if (wholes(other).contains(one)) return written(other) + " is short for " + written(one);
        return wholes(one).stream()
                .filter(wholes(other)::contains)
                .map(whole ->
                        "%s and %s are both short for %s"
                                .formatted(written(one), written(other), written(whole)))
                .findFirst()
                .orElse("");
    }

    private static List<String> wholes(String first) {
        return WHOLE.getOrDefault(first, List.of());
    }

    private static String written(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
