package pavement.web;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pavement.blocks.Going;
import pavement.book.Block;
import pavement.book.BlockId;
import pavement.book.Listed;
import pavement.book.PersonId;
import pavement.book.Work;
import pavement.cards.Meeting;
import pavement.http.Answer;
import pavement.http.Form;
import pavement.http.Request;
import pavement.http.Routes;
import pavement.intake.Format;
import pavement.intake.GuestList;
import pavement.intake.Item;
import pavement.intake.Reading;
import pavement.web.Shell.Nav;

/// An event made ready or started: what, where, when, and who is expected.
final class EventSetupPage {
    /// More than anybody looks through at an event, and than a phone should carry.
    private static final int MOST = 1_000;

    private final Site site;
    private final EventStart start;

    EventSetupPage(Site site, Known known) {
        this.site = site;
        this.start = new EventStart(site, known);
    }

    /// @param before what it is called when it is being changed; empty for a new one
    /// @param running it has begun, so its times are corrected elsewhere
    /// @param runs what runs now and would end
    record View(String id, String before, boolean running, int listed, String runs, Form form) {
        String complaint(String field) {
            return form.complaint(field);
        }
    }

    /// What became of a list, when there is something to say of it.
    ///
    /// @param sums "9 new, 3 known before."
    record Came(
            String link,
            String title,
            String sums,
            String doubts,
            String taken,
            List<String> left) {}

    void addTo(Routes routes) {
        routes.get("/block/event", this::show);
        routes.upload("/block/event", this::save);
    }

    private Answer show(Request request) {
        var form = request.form();
        var before = before(form);
        var id = before.map(Block::id).orElseGet(() -> new BlockId(site.desk().newId()));
        return page(request, before.map(this::kept).orElse(form), id, before);
    }

    /// An event that is not over and may be changed.
    private Optional<Block> before(Form form) {
        var book = site.book();
        return form.id("block")
                .map(BlockId::new)
                .flatMap(book::block)
                .filter(block -> block.work() instanceof Work.Event)
                .filter(block -> !(Going.of(book, block, site.desk().now()) instanceof Going.Over));
    }

    private Answer save(Request request) {
        var form = request.form();
        var book = site.book();
        var before = before(form);
        var id = before.map(Block::id).or(() -> form.id("id").map(BlockId::new));
        var block = id.orElseGet(() -> new BlockId(site.desk().newId()));
        if (form.has("block") && before.isEmpty())
            form.complain("name", "This event is over or was removed, so it cannot be changed.");
        var prospects = new Prospects(site);
        var readings = prospects.read(request, form);
        var now = site.desk().now();
        var meeting = meeting(form, readings, now);
        var begun = before.filter(Block::open).flatMap(each -> each.clock().started());
        var starts = form.raw("go").equals("now") || begun.isPresent();
        var occasion = new Occasion.Read(form, meeting, begun, now, zone()).occasion(starts);
        var guests = GuestList.of(book, rows(readings, meeting), prospects.owner());
        var listed = before.map(Block::people).orElse(List.of());
        check(form, readings, guests, listed);
        if (!form.ok()) return page(request, form, block, before);
        return broughtIn(request, before, new EventStart.Plan(block, occasion, starts), guests);
    }

    private Answer broughtIn(
            Request request, Optional<Block> before, EventStart.Plan plan, GuestList guests) {
        var form = request.form();
        var brought =
                guests.readings().isEmpty()
                        ? Optional.<Prospects.Brought>empty()
                        : new Prospects(site).broughtIn(form, guests.readings());
        if (!form.ok()) return page(request, form, plan.id(), before);
        var people = new LinkedHashSet<>(guests.known());
        brought.ifPresent(each -> people.addAll(each.people()));
        var done = start.of(form, before, plan, listed(before, people));
        if (done.isEmpty()) return page(request, form, plan.id(), before);
        var came = came(plan.id(), guests, brought);
        if (came.left().isEmpty() && came.doubts().isEmpty())
            return Site.done(came.link(), done.get(), people.isEmpty() ? "" : came.sums());
        return site.page(
                request, "Who is expected", "p-block p-event", Nav.LOG, "eventCame.jte", came);
    }

    private static List<Listed> listed(Optional<Block> before, Set<PersonId> people) {
        var listed = new LinkedHashMap<PersonId, Listed>();
        before.stream()
                .flatMap(block -> block.people().stream())
                .forEach(each -> listed.put(each.person(), each));
        people.forEach(id -> listed.putIfAbsent(id, Listed.waiting(id, "")));
        return List.copyOf(listed.values());
    }

    /// Which meeting of a calendar is meant: the only one to come, or the one called so.
    private static Optional<Meeting> meeting(Form form, List<Reading> readings, Instant now) {
        for (var reading : readings) {
            if (reading.format() != Format.ICALENDAR) continue;
            var ahead = GuestList.ahead(reading, now);
            var name = form.raw("name").strip().toLowerCase(Locale.ROOT);
            var meant =
                    ahead.stream().filter(each -> called(each, name) || ahead.size() == 1).toList();
            if (meant.size() == 1) return Optional.of(meant.getFirst());
            form.complain("list", which(reading.file(), ahead));
        }
        return Optional.empty();
    }

    private static boolean called(Meeting meeting, String name) {
        return !name.isEmpty() && meeting.title().toLowerCase(Locale.ROOT).contains(name);
    }

    private static String which(String file, List<Meeting> ahead) {
        if (ahead.isEmpty())
            return file
                    + " has no event of the next 90 days. Export the event itself, or paste the names.";
        return file
                + " has "
                + ahead.size()
                + " events to come: "
                + ahead.stream().limit(6).map(Meeting::title).collect(joining(", "))
                + (ahead.size() > 6 ? " and more" : "")
                + ". Write the name of the one you mean, and choose the file again.";
    }

    private List<Reading> rows(List<Reading> readings, Optional<Meeting> meeting) {
        var owner = new Prospects(site).owner();
        var rows = new ArrayList<Reading>();
        for (var reading : readings)
            if (reading.format() != Format.ICALENDAR) rows.add(reading);
            else meeting.ifPresent(each -> rows.add(GuestList.guests(reading, each, owner)));
        return rows;
    }

    /// A list that brings nobody is a mistake, unless it was a calendar that says when and where.
    private static void check(
            Form form, List<Reading> readings, GuestList guests, List<Listed> listed) {
        var rows = guests.readings().stream().mapToInt(reading -> reading.rows().size()).sum();
        var calendar = readings.stream().anyMatch(each -> each.format() == Format.ICALENDAR);
        if (!readings.isEmpty() && !calendar && rows + guests.known().size() == 0)
            form.complain(
                    "list",
                    guests.left().isEmpty()
                            ? "There is nobody in this list."
                            : "Nobody in this list could be read. " + guests.left().getFirst());
        if (listed.size() + rows + guests.known().size() > MOST)
            form.complain(
                    "list",
                    "This is more than %,d people. Bring the whole file in under Import, and list those you may meet."
                            .formatted(MOST));
    }

    private Came came(BlockId id, GuestList guests, Optional<Prospects.Brought> brought) {
        var left = new ArrayList<>(guests.left());
        brought.ifPresent(each -> left.addAll(each.proposal().left()));
        var fresh = brought.map(each -> count(each, Item.Kind.NEW)).orElse(0);
        var unsure = brought.map(each -> count(each, Item.Kind.UNSURE)).orElse(0);
        var all = guests.known().size() + brought.map(each -> each.people().size()).orElse(0);
        var book = site.book();
        return new Came(
                "/blocks/" + id,
                book.block(id).map(Block::title).orElse(""),
                "%d on the list: %d new, %d in your book before."
                        .formatted(all, fresh + unsure, Math.max(0, all - fresh - unsure)),
                doubts(unsure),
                brought.map(each -> each.proposal().what().id())
                        .filter(what ->
                                book.imports().stream().anyMatch(it -> it.id().equals(what)))
                        .map(what -> "/import/" + what + "/undo")
                        .orElse(""),
                left.stream().map(Object::toString).toList());
    }

    private static String doubts(int unsure) {
        return switch (unsure) {
            case 0 -> "";
            case 1 -> "One of them may be somebody you know already.";
            default -> unsure + " of them may be people you know already.";
        };
    }

    private static int count(Prospects.Brought brought, Item.Kind kind) {
        return brought.proposal().count(kind);
    }

    private Form kept(Block block) {
        var occasion = Occasion.of(block);
        var fields = new LinkedHashMap<String, List<String>>();
        fields.put("block", List.of(block.id().toString()));
        fields.put("name", List.of(occasion.name()));
        fields.put("place", List.of(occasion.place()));
        occasion.from().map(this::day).ifPresent(day -> fields.put("day", List.of(day.toString())));
        occasion.from().ifPresent(at -> fields.put("from", List.of(Looks.time(at, zone()))));
        occasion.until().ifPresent(at -> fields.put("until", List.of(Looks.time(at, zone()))));
        return new Form(Map.copyOf(fields));
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone());
    }

    private Answer page(Request request, Form form, BlockId id, Optional<Block> before) {
        var book = site.book();
        var runs =
                Going.running(book, site.desk().now())
                        .filter(block -> !block.id().equals(id))
                        .map(Block::title)
                        .orElse("");
        var view =
                new View(
                        id.toString(),
                        before.map(Block::title).orElse(""),
                        before.filter(Block::open).isPresent(),
                        before.map(block -> block.people().size()).orElse(0),
                        runs,
                        form);
        var title = before.isPresent() ? "Change the event" : "Event";
        return form.ok()
                ? site.page(request, title, "p-block p-event", Nav.LOG, "eventSetup.jte", view)
                : site.again(request, title, "p-block p-event", Nav.LOG, "eventSetup.jte", view);
    }

    private ZoneId zone() {
        return site.self(site.book()).zone();
    }
}
