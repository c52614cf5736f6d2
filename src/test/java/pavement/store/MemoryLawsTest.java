package pavement.store;

import pavement.desk.Journal;

class MemoryLawsTest extends JournalLaws {
    @Override
    Journal fresh() {
        return new MemoryJournal();
    }

    @Override
    Journal beside(Journal journal) {
        return journal;
    }
}
