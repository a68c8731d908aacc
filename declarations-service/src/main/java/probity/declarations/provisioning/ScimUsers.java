package probity.declarations.provisioning;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.GenericScimResource;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.messages.PatchRequest;
import com.unboundid.scim2.common.utils.JsonUtils;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.declarations.person.Person.Left;
import probity.declarations.person.Person.Registered;
import probity.declarations.person.PersonCommand.CloseAccount;
import probity.declarations.person.PersonCommand.FollowDirectory;
import probity.declarations.person.PersonCommand.RecordLeaving;
import probity.declarations.person.PersonCommand.TakeBackLeaving;
import probity.declarations.provisioning.DirectoryPeople.Found;
import probity.declarations.provisioning.UserFilter.Condition;
import probity.declarations.vocabulary.Account;
import probity.declarations.vocabulary.PersonId;
import probity.declarations.vocabulary.Place;

/** What can be done to Users. A User is there while a directory keeps the person. */
@Singleton
class ScimUsers {

    private final DirectoryPeople people;
    private final AccountTable table;
    private final AccountHash hash;

    ScimUsers(DirectoryPeople people, AccountTable table, AccountHash hash) {
        this.people = people;
        this.table = table;
        this.hash = hash;
    }

    UserDocument get(UUID id) {
        return people.find(id).flatMap(found -> document(id, found)).orElseThrow(Scim::absent);
    }

    private Optional<UserDocument> document(UUID id, Found found) {
        Account account = found.person().known().account();
        return account == null ? Optional.empty() : Optional.of(new UserDocument(id, found, account, people.today()));
    }

    /** Somebody whom HR has registered already is kept by the directory from now on. */
    UserDocument create(ObjectNode user) {
        var reader = new UserReader(user);
        reader.check();
        UUID id = reader.externalId();
        var known = people.find(id);
        if (known.isPresent() && known.get().person().known().account() != null) {
            throw Scim.error(409, "uniqueness", "There is a User of this externalId already.");
        }
        checkUserName(id, reader.userName());
        Registered person = known.map(Found::person).orElse(null);
        if (person != null) {
            stayIfLeftToday(id, person, reader.isActive());
        }
        FollowDirectory command = follow(id, reader, refreshed(id, person));
        return document(id, people.create(id, command)).orElseThrow(Scim::absent);
    }

    UserDocument replace(UUID id, @Nullable String ifMatch, ObjectNode user) {
        UserDocument before = get(id);
        var reader = new UserReader(user);
        reader.check();
        if (!user.path("externalId").isMissingNode() && !reader.externalId().equals(id)) {
            throw Scim.error(400, "mutability", "externalId cannot be changed: it is the person's id.");
        }
        checkUserName(id, reader.userName());
        boolean stayed = stayIfLeftToday(id, before.person(), reader.isActive());
        FollowDirectory command = follow(id, reader, refreshed(id, before.person()));
        Found after = people.change(id, stayed ? null : ifMatch, command);
        return document(id, after).orElseThrow(Scim::absent);
    }

    UserDocument patch(UUID id, @Nullable String ifMatch, ObjectNode operations) {
        ObjectNode user = get(id).json();
        return replace(id, ifMatch, patched(user, operations));
    }

    /** The library applies the operations, with paths and the filters in them. */
    static ObjectNode patched(ObjectNode resource, ObjectNode operations) {
        try {
            PatchRequest patch = requireNonNull(JsonUtils.nodeToValue(operations, PatchRequest.class));
            return patch.apply(new GenericScimResource(resource)).getObjectNode();
        } catch (ScimException e) {
            String type = e.getScimError().getScimType();
            throw Scim.error(400, type, "An operation of the patch cannot be applied.");
        } catch (JsonProcessingException | RuntimeException _) {
            throw Scim.error(400, "invalidSyntax", "The patch cannot be read.");
        }
    }

    void delete(UUID id, @Nullable String ifMatch) {
        UserDocument user = get(id);
        @Nullable String seen = ifMatch;
        if (UserDocument.isActive(user.person(), people.today())) {
            if (user.person() instanceof Left) {
                people.change(id, seen, new TakeBackLeaving());
                seen = null;
            }
            people.change(id, seen, new RecordLeaving(people.today()));
            seen = null;
        }
        people.change(id, seen, new CloseAccount(people.today()));
    }

    ObjectNode list(Search search) {
        String filter = search.filter();
        Condition condition =
                filter == null ? Condition.ALL : new UserFilter(text -> hash.of(people.authority(), text)).read(filter);
        people.awaitRows();
        int total = table.count(people.authority(), people.today(), condition);
        List<ObjectNode> users =
                table
                        .users(people.authority(), people.today(), condition, search.startIndex() - 1, search.count())
                        .stream()
                        .flatMap(id -> people.find(id).flatMap(found -> document(id, found)).stream())
                        .map(user -> search.attributes().of(user.json()))
                        .toList();
        return Scim.list(total, search.startIndex(), users);
    }

    /** Of two that come at the same moment both may get it: it is how a directory knows them, not who they are. */
    private void checkUserName(UUID id, String userName) {
        people.awaitRows();
        var same = new Condition("user_name = ?", List.of(hash.of(people.authority(), userName)));
        boolean taken = table.users(people.authority(), people.today(), same, 0, 2).stream()
                .anyMatch(other -> !other.equals(id));
        if (taken) {
            throw Scim.error(409, "uniqueness", "This userName is another User's.");
        }
    }

    /** Somebody who is made inactive and active again on one day had not left. */
    private boolean stayIfLeftToday(UUID id, Registered person, boolean active) {
        if (active && person instanceof Left left && left.on().equals(people.today())) {
            people.change(id, null, new TakeBackLeaving());
            return true;
        }
        return false;
    }

    private @Nullable Registered refreshed(UUID id, @Nullable Registered person) {
        return person instanceof Left ? people.find(id).map(Found::person).orElse(person) : person;
    }

    private FollowDirectory follow(UUID id, UserReader user, @Nullable Registered known) {
        LocalDate today = people.today();
        Account account = user.account(id);
        var name = user.name(id, known);
        var person = new PersonId(id);
        if (known instanceof Left left && !left.on().isAfter(today)) {
            return user.isActive()
                    ? new FollowDirectory(person, name, user.place(today, null), null, account)
                    : new FollowDirectory(person, name, left.spell().latest(), left.on(), account);
        }
        Place place = user.place(from(known, today), known);
        if (user.isActive()) {
            LocalDate planned = known instanceof Left left ? left.on() : null;
            return new FollowDirectory(person, name, place, planned, account);
        }
        return new FollowDirectory(person, name, place, today, account);
    }

    /** Whoever has not come yet is changed from the day on which they come. */
    private static LocalDate from(@Nullable Registered known, LocalDate today) {
        if (known == null) {
            return today;
        }
        LocalDate first = known.spell().on(today).from();
        return first.isAfter(today) ? first : today;
    }
}
