package pavement.breach.facts.book;

public final class Person {}
