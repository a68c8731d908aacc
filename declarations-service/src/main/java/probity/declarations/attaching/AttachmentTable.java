package probity.declarations.attaching;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import probity.chassis.identity.Authority;

/** The rows of {@link AttachmentsProjection}. */
@Singleton
class AttachmentTable {

    private static final String OF_GIFT =
            "select attachment from attachment where gift = ? and authority = ? order by position limit 100";

    private final DataSource dataSource;

    AttachmentTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Oldest first; a gift has ten at most, or a few more if many came at once. */
    List<UUID> of(UUID gift, Authority authority) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(OF_GIFT)) {
            select.setObject(1, gift);
            select.setString(2, authority.id());
            try (var row = select.executeQuery()) {
                List<UUID> found = new ArrayList<>();
                while (row.next()) {
                    found.add(row.getObject("attachment", UUID.class));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read which files a gift has", e);
        }
    }
}
