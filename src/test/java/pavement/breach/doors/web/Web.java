package pavement.breach.doors.web;

public record Web() {}
