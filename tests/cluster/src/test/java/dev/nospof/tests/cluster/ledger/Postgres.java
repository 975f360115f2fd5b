package dev.nospof.tests.cluster.ledger;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** A table of numbers. Each is written over a connection of its own, as by somebody who has just come. */
public final class Postgres implements Keeper {
    private final String url;
    private final Properties login = new Properties();
    private final String table;

    /** @param address where new connections lead to whoever is primary */
    public Postgres(String address, String database, String user, String password, String table) {
        this.url = "jdbc:postgresql://" + address + ":5432/" + database;
        this.table = table;
        login.setProperty("user", user);
        login.setProperty("password", password);
        login.setProperty("connectTimeout", "2");
        login.setProperty("socketTimeout", "5");
        login.setProperty("loginTimeout", "5");
        // A pooler gives each transaction another connection, which knows nothing of the one before.
        login.setProperty("prepareThreshold", "0");
    }

    /** Makes the table, where it is not there. */
    public void prepare() throws SQLException {
        try (var connection = connection();
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists " + table + " (number bigint primary key)");
        }
    }

    @Override
    public boolean write(long number) throws SQLException {
        try (var connection = connection();
                var statement = connection.prepareStatement("insert into " + table + " values (?)")) {
            statement.setLong(1, number);
            return statement.executeUpdate() == 1;
        }
    }

    @Override
    public Set<Long> all() throws SQLException {
        var all = new TreeSet<Long>();
        try (var connection = connection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select number from " + table)) {
            while (rows.next()) {
                all.add(rows.getLong(1));
            }
        }
        return all;
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(url, login);
    }
}
