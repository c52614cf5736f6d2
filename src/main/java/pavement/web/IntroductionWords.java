package pavement.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import pavement.book.Book;
import pavement.book.Introduction;
import pavement.book.Introduction.Kind;
import pavement.book.Introduction.What;
import pavement.book.Led;
import pavement.book.Name;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.web.IntroductionView.Button;

/// What is said of an introduction to the owner, and to nobody else.
record IntroductionWords(Book book, ZoneId zone, LocalDate today) {
    String stands(Introduction it) {
        var one = called(it.one());
        var other = it.other().map(this::called).orElse("whoever it is");
        var days = Looks.ago(LocalDate.ofInstant(it.since(), zone), today);
        var since = days.equals("today") ? "since today" : "for " + days;
        var referral = it.kind() == Kind.REFERRAL;
        return switch (it.state()) {
            case IDEA -> "An idea. " + one + " is asked first.";
            case ASKED_ONE -> "Waiting for " + one + " " + since + ".";
            case ONE_AGREED ->
                    referral
                            ? one + " will ask " + other + "."
                            : one + " said yes. Now ask " + other + ".";
            case ASKED_OTHER ->
                    referral
                            ? one + " asked " + other + ". Waiting " + since + "."
                            : "Waiting for " + other + " " + since + ".";
            case OTHER_AGREED -> referral ? other + " said yes." : "Both said yes. Introduce them.";
            case MADE ->
                    referral ? "You are introduced. Did you meet?" : "Introduced. Did they meet?";
            case MET -> "Met. Did it lead somewhere?";
            case RESULT ->
                    it.led()
                            .map(Led::what)
                            .filter(what -> !what.isEmpty())
                            .orElse("It led somewhere.");
            case ONE_REFUSED -> one + " would rather not. Nobody else was asked.";
            case OTHER_REFUSED ->
                    other + " would rather not. " + one + " need not know who said so.";
            case DROPPED, REMINDED -> "Dropped.";
        };
    }

    List<Button> buttons(Introduction it) {
        var one = called(it.one());
        var other = it.other().map(this::called).orElse("");
        var referral = it.kind() == Kind.REFERRAL;
        var us = new Button(Tapped.INTRODUCED_US, one + " introduced us");
        var drop = new Button(Tapped.DROPPED, it.made() ? "Nothing came of it" : "Drop it");
        var again = new Button(Tapped.REMINDED, "I asked once more");
        return switch (it.state()) {
            case IDEA -> List.of(new Button(Tapped.ASKED_ONE, "I asked " + one), drop);
            case ASKED_ONE -> {
                var all = new ArrayList<Button>();
                all.add(
                        new Button(
                                Tapped.ONE_AGREED,
                                referral ? one + " will ask" : one + " says yes"));
                if (referral && it.other().isPresent()) all.add(us);
                all.add(new Button(Tapped.ONE_REFUSED, one + " would rather not"));
                all.add(again);
                all.add(drop);
                yield List.copyOf(all);
            }
            case ONE_AGREED -> {
                if (it.other().isEmpty()) yield List.of(drop);
                var asked =
                        new Button(
                                Tapped.ASKED_OTHER,
                                referral ? one + " has asked" : "I asked " + other);
                yield referral ? List.of(us, asked, drop) : List.of(asked, drop);
            }
            case ASKED_OTHER -> {
                var yes = new Button(Tapped.OTHER_AGREED, other + " says yes");
                var no = new Button(Tapped.OTHER_REFUSED, other + " would rather not");
                yield referral ? List.of(us, yes, no, again, drop) : List.of(yes, no, again, drop);
            }
            case OTHER_AGREED ->
                    List.of(
                            new Button(
                                    Tapped.MADE,
                                    referral ? one + " introduced us" : "I introduced them"),
                            drop);
            case MADE ->
                    List.of(new Button(Tapped.MET, referral ? "We met" : "They met"), again, drop);
            case MET -> List.of(drop);
            case RESULT, ONE_REFUSED, OTHER_REFUSED, DROPPED, REMINDED -> List.of();
        };
    }

    String past(Introduction it, What what) {
        var one = called(it.one());
        var other = it.other().map(this::called).orElse("the other");
        return switch (what) {
            case IDEA -> "The idea";
            case ASKED_ONE -> "Asked " + one;
            case ONE_AGREED -> one + " said yes";
            case ASKED_OTHER -> "Asked " + other;
            case OTHER_AGREED -> other + " said yes";
            case MADE -> "Introduced";
            case MET -> "Met";
            case RESULT -> "It led somewhere";
            case ONE_REFUSED -> one + " would rather not";
            case OTHER_REFUSED -> other + " would rather not";
            case DROPPED -> "Dropped";
            case REMINDED -> "Asked once more";
        };
    }

    String title(Introduction it) {
        return switch (it.kind()) {
            case INTRODUCTION ->
                    called(it.one()) + " and " + it.other().map(this::called).orElse("");
            case REFERRAL ->
                    "Ask "
                            + called(it.one())
                            + " for "
                            + it.other().map(this::called).orElse("a name");
        };
    }

    String called(PersonId id) {
        return book.person(id).map(Person::name).map(Name::called).orElse("someone");
    }
}
