package pavement.book;

import java.util.UUID;

/// Points at one fact of a book.
public record Ref(Kind kind, UUID id) {
    public enum Kind {
        PERSON,
        ENCOUNTER,
        PROMISE,
        ASK,
        APPOINTMENT,
        SELF,
        SET_ASIDE,
        DAY_PLAN,
        DOUBT,
        MERGE,
        IMPORT,
        BLOCK,
        SUBSCRIPTION,
        WEEK_PLAN,
        EXPERIMENT,
        ASSIGNMENT,
        DEAL,
        PIPELINE,
        DECLINED,
        KNOWN,
        INTRODUCTION
    }
}
