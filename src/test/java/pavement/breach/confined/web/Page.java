package pavement.breach.confined.web;

import java.sql.Connection;

record Page(Connection connection) {}
