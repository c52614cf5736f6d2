package pavement.breach.table.web;

public record Page() {}
