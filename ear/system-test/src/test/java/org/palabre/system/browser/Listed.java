package org.palabre.system.browser;

import java.sql.SQLException;
import org.palabre.directory.PepperedHash;
import org.palabre.system.Palabre;
import org.palabre.system.Rest;

/** Users of the list to look at; Moussa, whose password is the login, has to choose another. */
final class Listed {
    private final Palabre palabre;

    Listed(Palabre palabre) {
        this.palabre = palabre;
    }

    void fill() {
        forget();
        add("moussa", "Moussa Ba", "2007", "EMPLOYEE", true);
        add("binta.fall", "Binta Fall", "2008", "ADMIN", true);
        add("omar", "Omar Sy", "", "EMPLOYEE", false);
        add("nafi", "Nafi Gueye", "", "OPERATOR", true);
        palabre.sql("update listed_user set password_issued = false where login in ('binta.fall', 'nafi')");
        setPassword("moussa", "moussa");
    }

    void forget() {
        palabre.sql("delete from listed_user");
    }

    private void add(String login, String name, String personalNumber, String role, boolean active) {
        Rest.Answer answer =
                palabre.as("operator").post("users", """
                {"login":"%s","name":"%s","personalNumber":"%s","mail":"%s@example.org","role":"%s","active":%s}""".formatted(login, name, personalNumber, login, role, active));
        if (answer.status() != 201) {
            throw new IllegalStateException(answer.body());
        }
    }

    private void setPassword(String login, String password) {
        PepperedHash hash = PepperedHash.of(password, Palabre.PASSWORD_PEPPER, 1000);
        try (var connection = palabre.database().getConnection();
                var change = connection.prepareStatement(
                        "update listed_user set salt = ?, hash = ?, iterations = ? where login = ?")) {
            change.setBytes(1, hash.salt());
            change.setBytes(2, hash.hash());
            change.setInt(3, hash.iterations());
            change.setString(4, login);
            change.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
