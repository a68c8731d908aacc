package probity.declarations.donors;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import probity.chassis.identity.Authority;
import probity.declarations.gift.Accumulation.Part;
import probity.declarations.gift.Assessment.JudgedBy;
import probity.declarations.vocabulary.Money;

/** Reads what donors gave to people. */
@Singleton
class DonorLedger {

    /** A donor's key in an order that the largest sum begins. */
    record SortKey(Money sum, UUID donor) {}

    /** A group, and by what it is sorted. */
    record GroupRow(UUID group, long position) {}

    /** Whose gifts in which days. */
    record Account(UUID recipient, Authority authority, LocalDate from, LocalDate until) {}

    private static final String OF_THE_SAME_DONOR =
            "with meant as (select recipient, authority, donor from donor_ledger where gift = ? and authority = ?)";

    /** The donor of a gift, and the donors of those that were added up with it. */
    private static final String AROUND = """
            with changed as (
                select recipient, authority, donor, gift from donor_ledger where gift = ? and authority = ?),
            meant as (
                select recipient, authority, donor from changed
                 union
                select entry.recipient, entry.authority, entry.donor
                  from changed
                  join donor_ledger entry on entry.recipient = changed.recipient and entry.authority = changed.authority
                 where entry.added_up is not null and strpos(entry.added_up, changed.gift::text) > 0)
            """;

    private static final String GIVEN = """
            with meant as (
                select ?::uuid as recipient, ?::text as authority, unnest(?::uuid[]) as donor)
            """;

    /** What somebody had from the donors that are meant, and from whoever counts as one with them. */
    private static final String ENTRIES = """
            , donors as (
                select recipient, authority, donor from meant
                 union
                select meant.recipient, meant.authority, together.donor
                  from meant
                  join grouped_donor grouped on grouped.authority = meant.authority and grouped.donor = meant.donor
                  join grouped_donor together
                    on together.authority = grouped.authority and together.group_id = grouped.group_id)
            select entry.gift, coalesce(grouped.group_id, entry.donor) as donor, entry.on_day, entry.pounds,
                   entry.adds_up, entry.added_up, entry.recipient, entry.code, entry.code_version
              from donors
              join donor_ledger entry
                on entry.recipient = donors.recipient and entry.donor = donors.donor
               and entry.authority = donors.authority
              left join grouped_donor grouped
                on grouped.authority = entry.authority and grouped.donor = entry.donor
            """;

    private static final String SUMS = """
            select coalesce(grouped.group_id, given.donor) as donor,
                   case when count(grouped.group_id) > 0 then 'group' else min(donor_kind) end as donor_kind,
                   max(donor_name) as donor_name,
                   max(company_number) as company_number, max(charity_number) as charity_number,
                   sum(pounds) as pounds
              from donor_ledger given
              left join grouped_donor grouped
                on grouped.authority = given.authority and grouped.donor = given.donor
             where given.recipient = ? and given.authority = ? and given.adds_up and given.on_day between ? and ?
             group by 1
            having ?::numeric is null
                or (sum(pounds), coalesce(grouped.group_id, given.donor)) < (?::numeric, ?::uuid)
             order by pounds desc, 1 desc
             limit ?
            """;

    private static final String PARTS = """
            select given.gift, coalesce(grouped.group_id, given.donor) as donor, given.on_day, given.pounds
              from donor_ledger given
              left join grouped_donor grouped
                on grouped.authority = given.authority and grouped.donor = given.donor
             where given.recipient = ? and given.authority = ? and given.adds_up and given.on_day between ? and ?
               and coalesce(grouped.group_id, given.donor) = any (?)
             order by given.on_day, given.gift
            """;

    private static final String RECIPIENTS =
            "select distinct recipient from donor_ledger where authority = ? and donor = any (?)";

    private static final String GROUPS = """
            select group_id, position
              from donor_group
             where authority = ? and position < ?
             order by position desc
             limit ?
            """;

    private final DataSource dataSource;

    DonorLedger(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** All that the recipient of a gift had from its donor and from those who count as one with the donor. */
    List<Entry> entriesOfItsDonor(UUID gift, Authority authority) {
        return entries(OF_THE_SAME_DONOR, gift, authority);
    }

    /** The same, and what they had from whoever gave what was added up with it before. */
    List<Entry> entriesAround(UUID gift, Authority authority) {
        return entries(AROUND, gift, authority);
    }

    private List<Entry> entries(String meant, UUID gift, Authority authority) {
        return read(
                meant + ENTRIES,
                select -> {
                    select.setObject(1, gift);
                    select.setString(2, authority.id());
                },
                DonorLedger::toEntry);
    }

    /** All that somebody had from those donors and from whoever counts as one with them. */
    List<Entry> entries(UUID recipient, Set<UUID> donors, Authority authority) {
        return read(
                GIVEN + ENTRIES,
                select -> {
                    select.setObject(1, recipient);
                    select.setString(2, authority.id());
                    select.setArray(3, uuids(select, donors));
                },
                DonorLedger::toEntry);
    }

    /** Everybody who ever received something of those donors. */
    List<UUID> recipients(Set<UUID> donors, Authority authority) {
        return read(
                RECIPIENTS,
                select -> {
                    select.setString(1, authority.id());
                    select.setArray(2, uuids(select, donors));
                },
                row -> row.getObject("recipient", UUID.class));
    }

    /** The newest groups before a position. */
    List<GroupRow> groups(Authority authority, long before, int limit) {
        return read(
                GROUPS,
                select -> {
                    select.setString(1, authority.id());
                    select.setLong(2, before);
                    select.setInt(3, limit);
                },
                row -> new GroupRow(row.getObject("group_id", UUID.class), row.getLong("position")));
    }

    private static Entry toEntry(ResultSet row) throws SQLException {
        return new Entry(
                toPart(row),
                row.getObject("donor", UUID.class),
                row.getObject("recipient", UUID.class),
                new JudgedBy(row.getString("code"), row.getInt("code_version")),
                row.getBoolean("adds_up"),
                row.getString("added_up"));
    }

    /** The largest sums after a key, each with its gifts. */
    List<DonorSum> sums(Account account, Optional<SortKey> after, int limit) {
        Map<UUID, DonorSum> sums = new LinkedHashMap<>();
        read(
                        SUMS,
                        select -> {
                            bind(select, account);
                            select.setBigDecimal(
                                    5, after.map(key -> key.sum().amount()).orElse(null));
                            select.setBigDecimal(
                                    6, after.map(key -> key.sum().amount()).orElse(null));
                            select.setObject(7, after.map(SortKey::donor).orElse(null));
                            select.setInt(8, limit);
                        },
                        DonorLedger::toSum)
                .forEach(sum -> sums.put(sum.donor(), sum));
        read(
                        PARTS,
                        select -> {
                            bind(select, account);
                            select.setArray(5, uuids(select, sums.keySet()));
                        },
                        row -> Map.entry(row.getObject("donor", UUID.class), toPart(row)))
                .forEach(part -> sums.computeIfPresent(part.getKey(), (_, sum) -> sum.with(part.getValue())));
        return List.copyOf(sums.values());
    }

    private static void bind(PreparedStatement select, Account account) throws SQLException {
        select.setObject(1, account.recipient());
        select.setString(2, account.authority().id());
        select.setObject(3, account.from());
        select.setObject(4, account.until());
    }

    private static DonorSum toSum(ResultSet row) throws SQLException {
        return new DonorSum(
                row.getObject("donor", UUID.class),
                row.getString("donor_kind"),
                row.getString("donor_name"),
                row.getString("company_number"),
                row.getString("charity_number"),
                new Money(row.getBigDecimal("pounds"), Money.POUND),
                List.of());
    }

    private static Part toPart(ResultSet row) throws SQLException {
        return new Part(
                row.getObject("gift", UUID.class),
                row.getObject("on_day", LocalDate.class),
                new Money(row.getBigDecimal("pounds"), Money.POUND));
    }

    private static Array uuids(PreparedStatement select, Set<UUID> ids) throws SQLException {
        return select.getConnection().createArrayOf("uuid", ids.toArray());
    }

    private interface Binding {
        void into(PreparedStatement select) throws SQLException;
    }

    private interface Reading<T> {
        T from(ResultSet row) throws SQLException;
    }

    private <T> List<T> read(String sql, Binding binding, Reading<T> reading) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            binding.into(select);
            List<T> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(reading.from(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the donor ledger", e);
        }
    }
}
