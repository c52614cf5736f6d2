package pavement.breach.packages;

record Silent() {}
