package pavement.cli;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import pavement.embeddings.Embeddings;
import pavement.embeddings.Source;
import pavement.meaning.Likeness;
import pavement.meaning.Meaning;
import pavement.meaning.Said;
import pavement.meaning.Vectors;
import pavement.meaning.Why;
import pavement.store.OwnThesaurus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "alike",
        description =
                "Whether an offer serves a need, and by which words; for those who extend the thesaurus.",
        mixinStandardHelpOptions = true)
final class AlikeCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Mixin private final HomeOption home;
    private final Desks desks;

    @Parameters(index = "0", paramLabel = "NEED", description = "As somebody says it.")
    private String need = "";

    @Parameters(index = "1", paramLabel = "OFFER", description = "As somebody says it.")
    private String offer = "";

    @Option(
            names = "--model",
            paramLabel = "WHERE",
            description =
                    "A model of your own: a folder with model.onnx and tokenizer.json, or an OpenAI-compatible endpoint such as http://127.0.0.1:11434/v1/embeddings.")
    private Optional<String> address = Optional.empty();

    @Option(
            names = "--named",
            paramLabel = "MODEL",
            description = "Which of the models of an endpoint.")
    private String model = "";

    @Spec private CommandSpec spec = CommandSpec.create();

    AlikeCommand(Desks desks) {
        this.desks = desks;
        this.home = desks.option();
    }

    @Override
    public Integer call() throws InterruptedException {
        var thesaurus = OwnThesaurus.in(home.path());
        var today = LocalDate.ofInstant(desks.clock().instant(), ZoneOffset.UTC);
        var found =
                Meaning.of(thesaurus, List.of())
                        .with(vectors())
                        .likeness(Said.of(need, today), Said.of(offer, today), today);
        var out = spec.commandLine().getOut();
        out.println(said(found.degree()));
        found.whys().forEach(why -> out.println(said(why)));
        thesaurus.complaints().forEach(spec.commandLine().getErr()::println);
        return thesaurus.complaints().isEmpty() ? 0 : 1;
    }

    private Vectors vectors() throws InterruptedException {
        if (address.isEmpty()) return Vectors.NONE;
        return switch (Source.read(address.get(), model)) {
            case Source.Read.Wrong wrong -> throw new Refusal(wrong.sentence());
            case Source.Read.Good good -> vectors(good.source());
        };
    }

    private Vectors vectors(Source source) throws InterruptedException {
        var vectors = Vectors.growing();
        try (var model = new Embeddings(source, home.path().resolve("native"), PATIENCE)) {
            refused(model.measure(vectors));
            refused(model.read(List.of(need, offer), vectors));
        }
        return vectors;
    }

    private static void refused(Optional<String> trouble) {
        trouble.ifPresent(why -> {
            throw new Refusal(why);
        });
    }

    private static String said(Likeness.Degree degree) {
        return switch (degree) {
            case MUCH -> "Alike.";
            case SOME -> "Somewhat alike.";
            case NONE -> "Not alike.";
        };
    }

    private String said(Why why) {
        return switch (why) {
            case Why.Word word -> "“%s” is in both.".formatted(word.offer().of(offer));
            case Why.Thing thing -> said(thing);
            case Why.Denied no -> "But: “%s” is denied.".formatted(no.words().of(offer));
            case Why.Foreign foreign ->
                    "In two languages: %s and %s.".formatted(foreign.need(), foreign.offer());
            case Why.Near _ -> "A model finds them near.";
            case Why.Tag tag -> "Both have the tag %s.".formatted(tag.tag());
            case Why.Category both -> "Both are of %s.".formatted(both.name());
            case Why.Unfit unfit ->
                    "It cannot be: %s.".formatted(unfit.reason().name().toLowerCase(Locale.ROOT));
        };
    }

    private String said(Why.Thing thing) {
        var asked = thing.need().of(need);
        var given = thing.offer().of(offer);
        return switch (thing.relation()) {
            case SAME -> "“%s” and “%s” are the same: %s.".formatted(given, asked, thing.needed());
            case HIS_OWN -> "“%s” is “%s” to you.".formatted(given, asked);
            case KIND_OF -> "“%s” is a kind of %s.".formatted(given, thing.needed());
            case WIDER -> "“%s” is wider than “%s”.".formatted(given, asked);
            case HOLDS -> "“%s” is a part of %s.".formatted(asked, thing.offered());
            case PART_OF -> "“%s” is a part of %s.".formatted(given, thing.needed());
            case BESIDE -> "“%s” and “%s” are close.".formatted(given, asked);
        };
    }
}
