package pavement.breach.worlds.book;

interface Stage {}
