package pavement.breach.table.book;

import pavement.breach.table.web.Page;

record Rule(Page page) {}
