package probity.concerns.conversing;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import probity.concerns.concern.Receipts;

/**
 * The receipt that opens a case from now on, where it is not the one that the case was raised under. It lies beside the
 * log, for that a reporter came back is no fact. One look answers for every receipt, whatever it leads to.
 */
@Singleton
class ChangedReceipts implements Receipts {

    private static final String FIND = "select concern, receipt from changed_receipt where receipt = ? or concern = ?";

    /** Changes for one and the same receipt take turns: it opens one case. */
    private static final String TURN = "select pg_advisory_xact_lock(hashtextextended('changed-receipt/' || ?, 0))";

    private static final String CHANGE = """
            insert into changed_receipt (concern, receipt)
            select s.concern, s.receipt
              from (values (?, ?)) as s (concern, receipt)
             where not exists (select from changed_receipt c where c.receipt = s.receipt)
                on conflict (concern) do update
                   set receipt = excluded.receipt, changes = changed_receipt.changes + 1
                 where changed_receipt.receipt = ?
            """;

    private static final String ENTERED = "select from entered_case where concern = ?";

    private static final String COUNT = "select changes from changed_receipt where concern = ?";

    private final DataSource dataSource;

    ChangedReceipts(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public UUID caseOf(UUID receipt) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setObject(1, receipt);
            find.setObject(2, receipt);
            try (ResultSet row = find.executeQuery()) {
                if (!row.next()) {
                    return receipt;
                }
                return row.getObject("receipt", UUID.class).equals(receipt)
                        ? row.getObject("concern", UUID.class)
                        : UUID.randomUUID();
            }
        } catch (SQLException e) {
            throw new ReceiptFailure(e);
        }
    }

    /**
     * Nothing is changed if the old one opens the case no longer, or the new one opens a case: somebody was first.
     *
     * @param entered that an officer wrote the case down, which the read model may not know yet
     */
    void change(UUID concern, UUID old, UUID next, boolean entered) {
        try (Connection tx = dataSource.getConnection()) {
            tx.setAutoCommit(false);
            try (PreparedStatement turn = tx.prepareStatement(TURN);
                    PreparedStatement enter = tx.prepareStatement(EnteredCasesProjection.KEEP);
                    PreparedStatement change = tx.prepareStatement(CHANGE)) {
                turn.setString(1, next.toString());
                turn.execute();
                if (entered) {
                    enter.setObject(1, concern);
                    enter.executeUpdate();
                }
                change.setObject(1, concern);
                change.setObject(2, next);
                change.setObject(3, old);
                change.executeUpdate();
                tx.commit();
            } finally {
                tx.rollback();
            }
        } catch (SQLException e) {
            throw new ReceiptFailure(e);
        }
    }

    /** Whether this is the first receipt of a case that an officer wrote down. */
    boolean isOfficers(UUID receipt) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement find = connection.prepareStatement(ENTERED)) {
            find.setObject(1, receipt);
            try (ResultSet row = find.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new ReceiptFailure(e);
        }
    }

    /** How often the receipt of a case was changed for another one. */
    int changesOf(UUID concern) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement count = connection.prepareStatement(COUNT)) {
            count.setObject(1, concern);
            try (ResultSet row = count.executeQuery()) {
                return row.next() ? row.getInt("changes") : 0;
            }
        } catch (SQLException e) {
            throw new ReceiptFailure(e);
        }
    }
}
